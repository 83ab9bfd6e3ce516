import { summarise } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import { openShelfOrRecover } from './recovery.ts';
import { PAGE_SIZE, type PageRow, SHELF_SIZE, type SuixingDatabase } from './schema.ts';
import { openJson, SealError, sealJson } from './seal.ts';
import type {} from './stored.ts';
import type { Placed } from './stored.ts';

/**
 * The summaries of one page. A page that does not open is made again from its shelves, which hold all that it says; the
 * next fold that touches it writes it anew. Throws `SealError` when a shelf does not open either.
 */
export async function openPage(db: SuixingDatabase, keys: Keys, row: PageRow): Promise<readonly Placed[]> {
  try {
    return await openJson<Placed[]>(keys.seal, 'pages', row.id, row.sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
  }
  return pageFromShelves(db, keys, row.id);
}

/** As {@link openPage}, for a page that may not have been written yet. */
export async function openPageRow(
  { db, keys }: { readonly db: SuixingDatabase; readonly keys: Keys },
  row: PageRow | undefined,
): Promise<readonly Placed[]> {
  return row ? openPage(db, keys, row) : [];
}

/** Seal a page as of commit `rev`. */
export async function sealPage(keys: Keys, id: number, rev: number, page: readonly Placed[]): Promise<PageRow> {
  return { id, rev, count: page.length, sealed: await sealJson(keys.seal, 'pages', id, page) };
}

async function pageFromShelves(db: SuixingDatabase, keys: Keys, page: number): Promise<readonly Placed[]> {
  const first = ((page - 1) * PAGE_SIZE) / SHELF_SIZE;
  const rows = await db.shelves
    .where('id')
    .between(first, first + PAGE_SIZE / SHELF_SIZE, true, false)
    .toArray();
  const shelves = await Promise.all(rows.map((row) => openShelfOrRecover(db, keys, row)));
  return shelves.flat().map(({ at, dossier }) => ({ at, summary: summarise(dossier) }));
}
