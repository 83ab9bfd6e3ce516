import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Keys } from './keys.ts';
import type { ShelfRow } from './schema.ts';
import { type JsonPieces, openJson, sealPieces } from './seal.ts';
import type { Shelf } from './stored.ts';

/** Open a shelf. Throws `SealError`. */
export function openShelf(keys: Keys, row: ShelfRow): Promise<Shelf> {
  return openJson<Shelf>(keys.seal, 'shelves', row.id, row.sealed);
}

/** Seal a shelf. `encoded`: dossiers whose JSON has been made already. */
export async function sealShelf(
  keys: Keys,
  id: number,
  shelf: Shelf,
  encoded?: ReadonlyMap<Dossier, Uint8Array>,
): Promise<ShelfRow> {
  const pieces = shelf.flatMap((stored, index): JsonPieces => {
    const parts = Object.entries(stored).flatMap(
      ([key, part], nth): JsonPieces => [
        `${nth === 0 ? '{' : ','}"${key}":`,
        encoded?.get(part) ?? JSON.stringify(part),
      ],
    );
    return [index === 0 ? '[' : ',', ...parts, '}'];
  });
  return { id, sealed: await sealPieces(keys.seal, 'shelves', id, shelf.length > 0 ? [...pieces, ']'] : ['[]']) };
}
