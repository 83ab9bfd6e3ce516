import { summarise } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import { sealPage } from './pages.ts';
import { openRebuilt, type RebuiltShelf } from './restore.ts';
import { isOfKeys, replaceKept } from './restore-kept.ts';
import type { ChangeRow, KeptRow, SuixingDatabase, VaultRow } from './schema.ts';
import { pageOf } from './stored.ts';
import type { Placed } from './stored.ts';

/** A book about to take the place of what the database holds. */
export interface IncomingBook {
  readonly vault: VaultRow;
  shelves(): AsyncIterable<readonly RebuiltShelf[]>;
  changes(): AsyncIterable<readonly ChangeRow[]>;
  /** Shelves made again in another way: those that proved not to open now, and those that were left out as such. */
  recover(numbers: ReadonlySet<number>): Promise<readonly RebuiltShelf[]>;
  /** What is kept besides; undefined when the copy says nothing of it. */
  readonly kept: AsyncIterable<readonly KeptRow[]> | undefined;
  /** About how many clients and entries there will be: for the progress. */
  readonly expected: number;
}

/** What was written. */
export interface WrittenBook {
  readonly clients: number;
  readonly entries: number;
}

/**
 * Put a book in the place of whatever the database holds. The vault row goes first and comes last: a database without it is
 * no book, so a half-written one is never taken for one. Nobody may commit meanwhile. Throws when the database fails; then
 * it holds no book.
 */
export async function replaceBook(
  db: SuixingDatabase,
  keys: Keys,
  book: IncomingBook,
  onProgress?: (share: number) => void,
): Promise<WrittenBook> {
  await reopen(db);
  // Unsaved lines of this very book open under its key and stay; so does what is kept besides, of which an old copy says nothing.
  const present = await db.vault.get('vault');
  // Without a vault row: a replacement was broken off here, and goes on.
  const isSameBook = present ? present.vaultId === book.vault.vaultId : await isOfKeys(db, keys);
  const stays = new Set(isSameBook ? ['drafts', ...(book.kept ? [] : ['kept'])] : []);
  await db.vault.clear();
  for (const table of db.tables) {
    // The further pieces of what stays as well: long rows are removed table by table.
    if (table.name !== 'pieces' && !stays.has(table.name)) await table.clear();
  }
  if (!stays.has('kept')) await db.pieces.clear();
  const pages = new Map<number, Placed[]>();
  const lost = new Set<number>();
  let [clients, shelves, entries] = [0, 0, 0];
  const advance = () => onProgress?.(Math.min(1, (clients + entries) / Math.max(1, book.expected)));

  const put = async (batch: readonly RebuiltShelf[]) => {
    const opened = await Promise.all(batch.map((each) => openRebuilt(keys, each)));
    for (const [index, each] of opened.entries()) if (!each) lost.add(batch[index]?.row.id ?? 0);
    const full = opened
      .filter((each) => each !== undefined && each.shelf.length > 0)
      .filter((each) => each !== undefined);
    for (const { shelf } of full) {
      for (const { at, dossier } of shelf) {
        const page = pages.get(pageOf(at)) ?? [];
        pages.set(pageOf(at), page);
        page.push({ at, summary: summarise(dossier) });
      }
      clients += shelf.length;
    }
    await db.shelves.bulkPut(full.map(({ row }) => row));
    shelves += full.length;
    advance();
  };
  for await (const batch of book.shelves()) await put(batch);

  let last = 0;
  for await (const rows of book.changes()) {
    await db.changes.bulkPut([...rows]);
    entries += rows.length;
    last = rows.at(-1)?.seq ?? last;
    advance();
  }
  if (book.kept) await replaceKept(db, keys, book.kept);
  await put(await book.recover(lost));
  for (const [number, page] of pages) await db.pages.put(await sealPage(keys, number, last, page));
  await db.state.put({ id: 'fold', seq: last });
  if ((await db.changes.count()) !== entries || (await db.shelves.count()) !== shelves) {
    throw new Error('something else was written meanwhile');
  }
  await db.vault.put(book.vault);
  return { clients, entries };
}

/** A database that cannot be opened is made anew: what is to come lies complete elsewhere. */
async function reopen(db: SuixingDatabase): Promise<void> {
  try {
    await db.vault.count();
  } catch {
    db.close();
    await db.delete({ disableAutoOpen: false });
    await db.open();
  }
}
