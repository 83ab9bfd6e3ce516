import type { Keys } from './keys.ts';
import { type ChangeEntry, openEntry } from './log.ts';
import { isSame } from './same.ts';
import { openShelf } from './shelves.ts';
import type { ChangeRow, KeptRow, ShelfRow, SuixingDatabase } from './schema.ts';
import { SealError } from './seal.ts';
import type { Shelf } from './stored.ts';

/** Where rows that do not open can be had again: the second copy. */
export interface Recovery {
  shelf(id: number): Promise<ShelfRow | undefined>;
  change(seq: number): Promise<ChangeRow | undefined>;
  kept(id: string): Promise<KeptRow | undefined>;
  /** Called once a row has been put back. */
  onMended(): void;
}

const RECOVERIES = new WeakMap<SuixingDatabase, Recovery>();

/** Tell a database where to find rows that do not open. */
export function setRecovery(db: SuixingDatabase, recovery: Recovery): void {
  RECOVERIES.set(db, recovery);
}

/**
 * Open a shelf; one that does not open is fetched from the second copy and put back in its place. Throws `SealError` when
 * the copy does not have it either.
 */
export async function openShelfOrRecover(db: SuixingDatabase, keys: Keys, row: ShelfRow): Promise<Shelf> {
  try {
    return await openShelf(keys, row);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const recovered = await recoverShelf(db, keys, row.id, row);
    if (!recovered) throw error;
    return recovered;
  }
}

/**
 * A shelf from the second copy, put back in its place; undefined when the copy does not have it. `damaged` is what lies
 * there: a row that another context has written meanwhile is the better one, and stays.
 */
export async function recoverShelf(
  db: SuixingDatabase,
  keys: Keys,
  id: number,
  damaged: ShelfRow | undefined,
): Promise<Shelf | undefined> {
  const row = await RECOVERIES.get(db)?.shelf(id);
  if (!row) return undefined;
  const shelf = await openShelf(keys, row);
  const written = await db.transaction('rw', db.shelves, async () => {
    const present = await db.shelves.get(id);
    if (!isSameRow(present, damaged)) return present;
    await db.shelves.put(row);
    return undefined;
  });
  RECOVERIES.get(db)?.onMended();
  return written ? openShelf(keys, written) : shelf;
}

/** Open an entry of the log, from the second copy where it does not open here. Throws `SealError` as {@link openEntry}. */
export async function openEntryOrRecover(db: SuixingDatabase, keys: Keys, row: ChangeRow): Promise<ChangeEntry> {
  try {
    return await openEntry(keys, row);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const recovered = await RECOVERIES.get(db)?.change(row.seq);
    if (!recovered) throw error;
    const entry = await openEntry(keys, recovered);
    await db.transaction('rw', db.changes, async () => {
      if (isSameRow(await db.changes.get(row.seq), row)) await db.changes.put(recovered);
    });
    RECOVERIES.get(db)?.onMended();
    return entry;
  }
}

/**
 * A kept value from the second copy, put back in the place of one that does not open; undefined when the copy does not have it either, or
 * not one that `opens`. It may be an earlier one, and keeps its stamp: a later one in another copy still wins.
 */
export async function recoverKept(
  db: SuixingDatabase,
  damaged: KeptRow,
  opens: (row: KeptRow) => Promise<boolean>,
): Promise<KeptRow | undefined> {
  const row = await RECOVERIES.get(db)?.kept(damaged.id);
  if (!row || !(await opens(row).catch(() => false))) return undefined;
  const written = await db.transaction('rw', db.kept, async () => {
    const present = await db.kept.get(damaged.id);
    if (present?.at !== damaged.at) return present;
    await db.kept.put(row);
    return undefined;
  });
  RECOVERIES.get(db)?.onMended();
  return written ?? row;
}

function isSameRow(a: { readonly sealed: Uint8Array } | undefined, b: { readonly sealed: Uint8Array } | undefined) {
  return a && b ? isSame(a.sealed, b.sealed) : a === b;
}
