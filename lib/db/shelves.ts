import type { Keys } from './keys.ts';
import type { ShelfRow } from './schema.ts';
import { openJson, sealJson } from './seal.ts';
import type { Shelf } from './stored.ts';

/** Open a shelf. Throws `SealError`. */
export function openShelf(keys: Keys, row: ShelfRow): Promise<Shelf> {
  return openJson<Shelf>(keys.seal, 'shelves', row.id, row.sealed);
}

/** Seal a shelf. */
export async function sealShelf(keys: Keys, id: number, shelf: Shelf): Promise<ShelfRow> {
  return { id, sealed: await sealJson(keys.seal, 'shelves', id, shelf) };
}
