import { from, map, merge, Observable, startWith, switchMap } from 'rxjs';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { bookOf } from './book.ts';
import type { Keys } from './keys.ts';
import type { SuixingDatabase } from './schema.ts';

/** All summaries, again after every commit in any context. Read once; then only what the log says has changed. */
export function watchSummaries(db: SuixingDatabase, keys: Keys): Observable<readonly ClientSummary[]> {
  return bookOf(db, keys).view.summaries$;
}

/** All summaries as they are now. A watched list that is drawn may lag behind: decisions are taken by this one. */
export function readSummaries(db: SuixingDatabase, keys: Keys): Promise<readonly ClientSummary[]> {
  return bookOf(db, keys).view.summariesNow();
}

/** One dossier, again after every commit that writes it; undefined when there is no such client. */
export function watchDossier(db: SuixingDatabase, keys: Keys, id: string): Observable<Dossier | undefined> {
  const book = bookOf(db, keys);
  const changes$ = new Observable<void>((subscriber) =>
    book.follower.entries$.subscribe({
      next: ({ entry }) => {
        if (entry.effects.some(({ clientId }) => clientId === id)) subscriber.next();
      },
      error: (error) => subscriber.error(error),
      complete: () => subscriber.complete(),
    }),
  );
  return merge(changes$, book.follower.reset$).pipe(
    startWith(undefined),
    switchMap(() => from(book.dossier(id))),
    map((stored) => stored?.dossier),
  );
}
