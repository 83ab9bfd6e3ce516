import { summarise } from '../domain/dossier/summary.ts';
import { breathe } from '../util/breathe.ts';
import type { Book } from './book.ts';
import { foldNow } from './fold.ts';
import { openEntry } from './log.ts';
import { openPage, sealPage } from './pages.ts';
import { PAGE_SIZE, SHELF_SIZE, SUMMARY_VERSION } from './schema.ts';
import { SealError } from './seal.ts';
import { openShelf } from './shelves.ts';
import { type Pages, type Placed, pageOf } from './stored.ts';
import { applyTouched } from './view.ts';
import { Superseded, writeRows } from './write.ts';

/** Shelves opened between two breaths: a few milliseconds' work. */
const AT_A_TIME = 4;
/** Others that wrote meanwhile, in a row, before a page is left for the next time. */
const MOST_RETRIES = 20;

/**
 * Make the pages whose summaries are of an earlier version again from their shelves, page by page; how many were written.
 *
 * Every page is whole and says itself of which version it is, so that this can be stopped at any moment, and a page that
 * another context writes meanwhile from what it had read before is found again the next time. A page is written only while
 * nothing has been folded since it was read: what was committed after that still stands in the tail of the log. Pages that
 * cannot be made again without loss (a shelf is damaged or lacks a client) stay as they are. Throws `BookClosed` after a lock.
 */
export async function rebuildOutdated(book: Book, signal?: AbortSignal): Promise<number> {
  const numbers = await book.view.outdatedPages();
  if (numbers.length === 0) return 0;
  // The tail may hold summaries of the earlier version, which would go to their pages after these had been made.
  await foldNow(book);
  let written = 0;
  for (const number of numbers) {
    for (let retries = 0; retries < MOST_RETRIES && !signal?.aborted; retries += 1) {
      const outcome = await rebuildPage(book, number);
      if (outcome === 'superseded') continue;
      if (outcome === 'written') written += 1;
      break;
    }
  }
  // Everybody who has read the pages reads them again, in every context.
  if (written > 0 && !signal?.aborted) book.follower.reset();
  return written;
}

async function rebuildPage(book: Book, number: number): Promise<'written' | 'left' | 'superseded'> {
  const { db, keys } = book;
  const first = ((number - 1) * PAGE_SIZE) / SHELF_SIZE;
  const read = await db.transaction('r', [db.pages, db.shelves, db.state, db.changes], async () => {
    const fold = (await db.state.get('fold'))?.seq ?? 0;
    return {
      fold,
      tail: await db.changes.where('seq').above(fold).sortBy('seq'),
      page: await db.pages.get(number),
      shelves: await db.shelves
        .where('id')
        .between(first, first + PAGE_SIZE / SHELF_SIZE, true, false)
        .toArray(),
    };
  });
  if (!read.page || read.page.v === SUMMARY_VERSION) return 'left';
  try {
    const made: Placed[] = [];
    for (const [index, row] of read.shelves.entries()) {
      if (index % AT_A_TIME === 0) await breathe();
      for (const { at, dossier } of await openShelf(keys, row)) made.push({ at, summary: summarise(dossier) });
    }
    const pages: Pages = new Map([[number, await openPage(db, keys, read.page)]]);
    for (const row of read.tail) {
      for (const touched of (await openEntry(keys, row)).touched ?? []) {
        if (pageOf(touched.at) === number) applyTouched(pages, touched);
      }
    }
    // In the order in which they are listed, which is the order in which they came.
    const listed = pages.get(number) ?? [];
    const byId = new Map(made.map((placed) => [placed.summary.id, placed]));
    const page = listed.flatMap(({ summary }) => byId.get(summary.id) ?? []);
    // Somebody is listed whom no shelf holds: the book is damaged, and this is not the place to make it look whole.
    if (page.length !== listed.length || page.length !== made.length) return 'left';
    const rev = read.tail.at(-1)?.seq ?? read.fold;
    const put = { pages: [await sealPage(keys, number, rev, page)] };
    await writeRows(db, { put, onlyIf: { id: 'fold', seq: read.fold } });
    return 'written';
  } catch (error) {
    if (error instanceof Superseded) return 'superseded';
    if (error instanceof SealError) return 'left';
    throw error;
  }
}
