import { EMPTY, first, Observable, switchMap } from 'rxjs';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { rebuildOutdated } from '../db/summaries-rebuild.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { exclusively } from '../platform/environment.ts';

/**
 * After each unlock, once the book can be shown: make summaries of an earlier version again, in one window at a time. What
 * fails stays as it is until the next unlock.
 */
export function keepSummariesCurrent(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  summaries$: Observable<readonly ClientSummary[]>,
): void {
  const isThere = first((summaries: readonly ClientSummary[]) => summaries.length > 0);
  keys$
    .pipe(
      switchMap((keys) =>
        keys
          ? summaries$.pipe(
              isThere,
              switchMap(() => rebuilding(db, keys)),
            )
          : EMPTY,
      ),
    )
    .subscribe();
}

/** Stops between two pages when nobody is subscribed any more. */
function rebuilding(db: SuixingDatabase, keys: Keys): Observable<never> {
  return new Observable((subscriber) => {
    const stop = new AbortController();
    exclusively('suixing-summaries', async () => {
      if (!stop.signal.aborted) await rebuildOutdated(bookOf(db, keys), stop.signal);
    })
      .catch(() => undefined)
      .finally(() => subscriber.complete());
    return () => stop.abort();
  });
}
