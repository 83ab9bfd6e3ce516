import type { Dossier } from '../domain/dossier/dossier.ts';
import { bookOf } from './book.ts';
import type { Keys } from './keys.ts';
import { openShelf } from './shelves.ts';
import type { ShelfRow, SuixingDatabase } from './schema.ts';
import { SealError } from './seal.ts';
import { type Shelf, shelfOf } from './stored.ts';

/** Shelves opened between two looks at whether anybody still wants them: some ten milliseconds' work. */
const BATCH = 12;

/** Some dossiers opened, and how far the scan is. */
export interface ScanBatch {
  readonly dossiers: readonly Dossier[];
  /** Dossiers looked at so far, of all that were asked for. */
  readonly done: number;
  readonly of: number;
}

/**
 * Open the dossiers of these clients, a batch at a time, until all are read or `signal` is aborted: shelf by shelf, each
 * where the first of its clients stands in the list. A shelf that does not open is passed over: the book reports damage, a
 * search does not.
 */
export async function* scanDossiers(
  db: SuixingDatabase,
  keys: Keys,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ScanBatch, void> {
  const { view } = bookOf(db, keys);
  const places = await Promise.all(ids.map((id) => view.placeOf(id)));
  const shelves = [...new Set(places.flatMap((at) => (at === undefined ? [] : [shelfOf(at)])))];
  const wanted = new Set(ids);
  let done = 0;
  for (let from = 0; from < shelves.length && !signal.aborted; from += BATCH) {
    const rows = await db.shelves.bulkGet(shelves.slice(from, from + BATCH));
    const opened = await Promise.all(rows.map((row) => (row ? openOrPass(keys, row) : [])));
    if (signal.aborted) return;
    const dossiers = opened.flatMap((shelf) => shelf.map(({ dossier }) => dossier));
    const asked = dossiers.filter(({ client }) => wanted.has(client.id));
    done += asked.length;
    yield { dossiers: asked, done: from + BATCH < shelves.length ? done : ids.length, of: ids.length };
  }
}

async function openOrPass(keys: Keys, row: ShelfRow): Promise<Shelf> {
  try {
    return await openShelf(keys, row);
  } catch (error) {
    if (error instanceof SealError) return [];
    throw error;
  }
}
