import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type Shelf, type StoredDossier, shelfOf } from '../db/stored.ts';

/** Shelves read at a time: some ten milliseconds' work. */
const AT_ONCE = 12;

/** What the book holds of some clients, by id; who is not in it is absent. Each shelf is opened once. Throws `SealError`. */
export async function readStored(
  db: SuixingDatabase,
  keys: Keys,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredDossier>> {
  const book = bookOf(db, keys);
  const places = await Promise.all(ids.map((id) => book.view.placeOf(id)));
  const numbers = [...new Set(places.flatMap((at) => (at === undefined ? [] : [shelfOf(at)])))];
  const shelves = new Map<number, Shelf>();
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const some = numbers.slice(from, from + AT_ONCE);
    const opened = await Promise.all(some.map((number) => book.shelf(number)));
    for (const [index, number] of some.entries()) shelves.set(number, opened[index] ?? []);
  }
  const wanted = new Set(ids);
  const found = new Map<string, StoredDossier>();
  for (const stored of [...shelves.values()].flat()) {
    const { id } = stored.dossier.client;
    if (wanted.has(id)) found.set(id, stored);
  }
  return found;
}
