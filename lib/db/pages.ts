import { type ClientSummary, summarise } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import type { PageRow, SuixingDatabase } from './schema.ts';
import { openJson, SealError, sealJson } from './seal.ts';
import type { StoredDossier } from './stored.ts';

/**
 * The summaries of one page. A page that does not open is made again from its dossiers, which hold all that it says; the
 * next commit to it writes it anew. Throws `SealError` when a dossier does not open either.
 */
export async function openPage(db: SuixingDatabase, keys: Keys, row: PageRow): Promise<readonly ClientSummary[]> {
  try {
    return await openJson<ClientSummary[]>(keys.seal, 'pages', row.id, row.sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
  }
  return pageFromDossiers(db, keys, row.id);
}

/** As {@link openPage}, for a page that may not have been written yet. */
export async function openPageRow(
  { db, keys }: { readonly db: SuixingDatabase; readonly keys: Keys },
  row: PageRow | undefined,
): Promise<readonly ClientSummary[]> {
  return row ? openPage(db, keys, row) : [];
}

/** Seal a page as of commit `rev`. */
export async function sealPage(
  keys: Keys,
  id: number,
  rev: number,
  summaries: readonly ClientSummary[],
): Promise<PageRow> {
  return { id, rev, count: summaries.length, sealed: await sealJson(keys.seal, 'pages', id, summaries) };
}

/** Make a page from the dossiers it summarises. Reads the whole table: dossiers are not indexed by page. */
async function pageFromDossiers(db: SuixingDatabase, keys: Keys, id: number): Promise<readonly ClientSummary[]> {
  const rows = await db.dossiers.filter((dossier) => dossier.page === id).toArray();
  return Promise.all(
    rows.map(async (row) => {
      const { dossier } = await openJson<StoredDossier>(keys.seal, 'dossiers', row.id, row.sealed);
      return summarise(dossier);
    }),
  );
}
