import type { DerivePassphraseKey, KdfParams } from '../contracts/kdf.ts';
import { derivePassphraseKey as deriveHere, newKdfParams } from './kdf.ts';
import { importSealKey, newDataKey } from './keys.ts';
import type { SuixingDatabase, VaultRow } from './schema.ts';
import { openBytes, SealError, sealBytes } from './seal.ts';

/** Make a new vault with a random data key wrapped by the passphrase. Fails if one exists already. */
export async function createVault(
  db: SuixingDatabase,
  passphrase: string,
  seed: { readonly vaultId: string; readonly now: number; readonly kdf?: KdfParams },
  derive: DerivePassphraseKey = deriveHere,
): Promise<{ row: VaultRow; dataKey: Uint8Array<ArrayBuffer> }> {
  const dataKey = newDataKey();
  const row: VaultRow = {
    id: 'vault',
    vaultId: seed.vaultId,
    createdAt: seed.now,
    suite: 'aes-256-gcm',
    ...(await wrap(passphrase, seed.vaultId, dataKey, seed.kdf ?? newKdfParams(), derive)),
  };
  await db.vault.add(row);
  return { row, dataKey };
}

/** The data key, or undefined when the passphrase is wrong. */
export async function openVault(
  row: Pick<VaultRow, 'vaultId' | 'kdf' | 'wrappedKey'>,
  passphrase: string,
  derive: DerivePassphraseKey = deriveHere,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const wrappingKey = await importSealKey(await derive(passphrase, row.kdf));
  try {
    return await openBytes(wrappingKey, 'vault', row.vaultId, row.wrappedKey, VAULT_PLACE);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** Wrap the data key under another passphrase. Nothing else is sealed anew: the data key stays the same. */
export async function rewrapVault(
  db: SuixingDatabase,
  row: VaultRow,
  dataKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
  kdf: KdfParams,
  derive: DerivePassphraseKey = deriveHere,
): Promise<VaultRow> {
  const next: VaultRow = { ...row, ...(await wrap(passphrase, row.vaultId, dataKey, kdf, derive)) };
  await db.vault.put(next);
  return next;
}

/** The vault row is the same in every version of the store: its seal does not name one. */
const VAULT_PLACE = 1;

async function wrap(
  passphrase: string,
  vaultId: string,
  dataKey: Uint8Array<ArrayBuffer>,
  kdf: KdfParams,
  derive: DerivePassphraseKey,
): Promise<Pick<VaultRow, 'kdf' | 'wrappedKey'>> {
  const wrappingKey = await importSealKey(await derive(passphrase, kdf));
  return { kdf, wrappedKey: await sealBytes(wrappingKey, 'vault', vaultId, dataKey, VAULT_PLACE) };
}
