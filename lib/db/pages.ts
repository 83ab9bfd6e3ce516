import type { ClientSummary } from '../domain/dossier/summary.ts';
import { summarise } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import type { PageRow, SuixingDatabase } from './schema.ts';
import { openJson, SealError } from './seal.ts';
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
  const rows = await db.dossiers.filter((dossier) => dossier.page === row.id).toArray();
  return Promise.all(
    rows.map(async ({ id, sealed }) => {
      const { dossier } = await openJson<StoredDossier>(keys.seal, 'dossiers', id, sealed);
      return summarise(dossier);
    }),
  );
}
