import { bookOf } from './book.ts';
import type { Keys } from './keys.ts';
import type { SuixingDatabase, VaultRow } from './schema.ts';
import type { StoredDossier } from './stored.ts';

/** One client's dossier and the stamps of its records, as they are now. */
export async function readDossier(db: SuixingDatabase, keys: Keys, id: string): Promise<StoredDossier | undefined> {
  return bookOf(db, keys).dossier(id);
}

/** The vault row; undefined before the first run. Throws when the database cannot be opened. */
export function readVault(db: SuixingDatabase): Promise<VaultRow | undefined> {
  return db.vault.get('vault');
}
