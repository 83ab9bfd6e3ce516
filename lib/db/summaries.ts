import { concatMap, from, map, merge, Observable, startWith, switchMap } from 'rxjs';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { type Book, bookOf } from './book.ts';
import type { Followed } from './follow.ts';
import type { Keys } from './keys.ts';
import { openEntry, type Touched } from './log.ts';
import { openPage } from './pages.ts';
import type { SuixingDatabase } from './schema.ts';

type Pages = Map<number, readonly ClientSummary[]>;

/** All summaries, again after every commit in any context. Read once; then only what the log says has changed. */
export function watchSummaries(db: SuixingDatabase, keys: Keys): Observable<readonly ClientSummary[]> {
  const book = bookOf(db, keys);
  return book.follower.reset$.pipe(
    startWith(undefined),
    switchMap(() => follow(book)),
  );
}

function follow(book: Book): Observable<readonly ClientSummary[]> {
  return new Observable<Followed | 'loaded'>((subscriber) => {
    // Entries that arrive while the pages are being read wait behind the reading: `concatMap` below keeps the order.
    subscriber.next('loaded');
    return book.follower.entries$.subscribe(subscriber);
  }).pipe(
    concatMap(
      (() => {
        let view: { readonly pages: Pages; readonly seq: number };
        return async (step: Followed | 'loaded') => {
          if (step === 'loaded') view = await loadPages(book);
          else if (step.seq > view.seq) await apply(book, view.pages, step);
          return view.pages;
        };
      })(),
    ),
    map((pages) => [...pages.values()].flat()),
  );
}

/** Every summary page with the tail of the log applied, as of one moment. */
export async function loadPages(book: Book): Promise<{ readonly pages: Pages; readonly seq: number }> {
  const { db, keys, follower } = book;
  await follower.catchUp();
  const read = await db.transaction('r', [db.pages, db.state, db.changes], async () => {
    const fold = (await db.state.get('fold'))?.seq ?? 0;
    const tail = await db.changes.where('seq').above(fold).sortBy('seq');
    return { rows: await db.pages.toArray(), tail, seq: tail.at(-1)?.seq ?? fold };
  });
  const opened = await Promise.all(read.rows.map(async (row) => [row.id, await openPage(db, keys, row)] as const));
  const pages: Pages = new Map(opened);
  for (const row of read.tail) {
    for (const touched of (await openEntry(keys, row)).touched ?? []) applyTouched(pages, touched);
  }
  return { pages, seq: read.seq };
}

async function apply(book: Book, pages: Pages, { entry }: Followed): Promise<void> {
  for (const touched of entry.touched ?? []) applyTouched(pages, touched);
  if (!entry.pages) return;
  const rows = await book.db.pages.bulkGet([...entry.pages]);
  for (const row of rows) if (row) pages.set(row.id, await openPage(book.db, book.keys, row));
}

/** Put one changed summary on its page, in place of the former one. */
export function applyTouched(pages: Pages, { id, page, summary }: Touched): void {
  const before = pages.get(page) ?? [];
  const at = before.findIndex((known) => known.id === id);
  if (summary && at >= 0) pages.set(page, before.with(at, summary));
  else if (summary) pages.set(page, [...before, summary]);
  else if (at >= 0) pages.set(page, before.toSpliced(at, 1));
}

/** The summaries of some pages only, as they are now; for a worker that has just been started. */
export async function readPages(book: Book, wanted: readonly number[]): Promise<readonly ClientSummary[]> {
  const { db, keys } = book;
  const read = await db.transaction('r', [db.pages, db.state, db.changes], async () => {
    const fold = (await db.state.get('fold'))?.seq ?? 0;
    return { rows: await db.pages.bulkGet([...wanted]), tail: await db.changes.where('seq').above(fold).sortBy('seq') };
  });
  const pages: Pages = new Map();
  await Promise.all(
    read.rows.map(async (row) => {
      if (row) pages.set(row.id, await openPage(db, keys, row));
    }),
  );
  const asked = new Set(wanted);
  for (const row of read.tail) {
    for (const touched of (await openEntry(keys, row)).touched ?? []) {
      if (asked.has(touched.page)) applyTouched(pages, touched);
    }
  }
  return [...pages.values()].flat();
}

/** One dossier, again after every commit that writes it; undefined when there is no such client. */
export function watchDossier(db: SuixingDatabase, keys: Keys, id: string) {
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
    map((kept) => kept?.stored.dossier),
  );
}
