import type { Book } from './book.ts';
import { openPageRow, sealPage } from './pages.ts';
import { openEntryOrRecover } from './recovery.ts';
import { type Pages, pageOf } from './stored.ts';
import { applyTouched } from './view.ts';
import { Superseded, writeRows } from './write.ts';

/** Entries the log may hold back before their summaries go to the pages: a few milliseconds when the book is opened. */
const LONGEST_TAIL = 64;

const UNDER_WAY = new WeakMap<Book, Promise<void>>();
const FOLDED = new WeakMap<Book, number>();

/**
 * Write the summaries that the log holds back to their pages. Done by whichever context comes first; the others notice and
 * look again, because the first may have seen less of the log.
 */
export async function foldNow(book: Book): Promise<void> {
  let to: number | undefined;
  while (to === undefined) to = await foldOnce(book);
  // Only now: who is told that a stretch is folded writes pages without it.
  FOLDED.set(book, to);
}

/** How far the pages go now; undefined when another context was faster. */
async function foldOnce(book: Book): Promise<number | undefined> {
  const { db, keys } = book;
  const read = await db.transaction('r', [db.state, db.changes], async () => {
    const from = (await db.state.get('fold'))?.seq ?? 0;
    return { from, tail: await db.changes.where('seq').above(from).sortBy('seq') };
  });
  const to = read.tail.at(-1)?.seq ?? read.from;
  if (to === read.from) return to;
  const pages: Pages = new Map();
  for (const row of read.tail) {
    for (const touched of (await openEntryOrRecover(db, keys, row)).touched ?? []) {
      const page = pageOf(touched.at);
      if (!pages.has(page)) pages.set(page, await openPageRow(book, await db.pages.get(page)));
      applyTouched(pages, touched);
    }
  }
  const rows = await Promise.all([...pages].map(([id, summaries]) => sealPage(keys, id, to, summaries)));
  try {
    await writeRows(db, {
      put: { pages: rows, state: [{ id: 'fold', seq: to }] },
      onlyIf: { id: 'fold', seq: read.from },
    });
  } catch (error) {
    if (error instanceof Superseded) return undefined;
    throw error;
  }
  return to;
}

/** Whether everything up to commit `seq` is known to be on its pages. */
export function isFolded(book: Book, seq: number): boolean {
  return (FOLDED.get(book) ?? -1) >= seq;
}

/** Remember that a commit has written its pages itself. */
export function noteFolded(book: Book, seq: number): void {
  FOLDED.set(book, seq);
}

/** Fold when the tail has grown long, without anybody waiting for it. A failure only leaves the tail longer. */
export function foldLater(book: Book): void {
  const seq = book.follower.known()?.seq ?? 0;
  const folded = FOLDED.get(book);
  if ((folded !== undefined && seq - folded < LONGEST_TAIL) || UNDER_WAY.has(book)) return;
  const work = (folded === undefined ? readFold(book) : foldNow(book))
    .catch(() => undefined)
    .finally(() => UNDER_WAY.delete(book));
  UNDER_WAY.set(book, work);
}

async function readFold(book: Book): Promise<void> {
  FOLDED.set(book, (await book.db.state.get('fold'))?.seq ?? 0);
}
