import { summarise } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import { openShelfOrRecover } from './recovery.ts';
import { PAGE_SIZE, type PageRow, SHELF_SIZE, SUMMARY_VERSION, type SuixingDatabase } from './schema.ts';
import { openJson, SealError, sealJson } from './seal.ts';
import type { Placed } from './stored.ts';

/** Pages in memory that hold a summary of an earlier version, so that whoever writes them says so. */
const OUTDATED = new WeakSet<readonly Placed[]>();

/** Whether a page in memory holds a summary that `summarise` would make otherwise today. */
export function isOutdated(page: readonly Placed[]): boolean {
  return OUTDATED.has(page);
}

/** Mark a page that was made from another, or that an outdated summary was put on, and return it. */
export function markOutdated<P extends readonly Placed[]>(page: P, isOld: boolean): P {
  if (isOld) OUTDATED.add(page);
  return page;
}

/**
 * The summaries of one page. A page that does not open is made again from its shelves, which hold all that it says; the
 * next fold that touches it writes it anew. Throws `SealError` when a shelf does not open either.
 */
export async function openPage(db: SuixingDatabase, keys: Keys, row: PageRow): Promise<readonly Placed[]> {
  try {
    const page = await openJson<Placed[]>(keys.seal, 'pages', row.id, row.sealed);
    if (row.v !== SUMMARY_VERSION) OUTDATED.add(page);
    return page;
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
  const sealed = await sealJson(keys.seal, 'pages', id, page);
  return { id, rev, count: page.length, sealed, ...(isOutdated(page) ? {} : { v: SUMMARY_VERSION }) };
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
