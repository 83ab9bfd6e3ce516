import type { DerivePassphraseKey } from '../contracts/kdf.ts';
import { derivePassphraseKey as deriveHere, newKdfParams } from './kdf.ts';
import { importSealKey, newDataKey } from './keys.ts';
import type { SuixingDatabase, VaultRow } from './schema.ts';
import { openBytes, SealError, sealBytes } from './seal.ts';

/** Make a new vault with a random data key wrapped by the passphrase. Fails if one exists already. */
export async function createVault(
  db: SuixingDatabase,
  passphrase: string,
  seed: { readonly vaultId: string; readonly now: number },
  derive: DerivePassphraseKey = deriveHere,
): Promise<{ row: VaultRow; dataKey: Uint8Array<ArrayBuffer> }> {
  const dataKey = newDataKey();
  const kdf = newKdfParams();
  const wrappingKey = await importSealKey(await derive(passphrase, kdf));
  const row: VaultRow = {
    id: 'vault',
    vaultId: seed.vaultId,
    createdAt: seed.now,
    suite: 'aes-256-gcm',
    kdf,
    wrappedKey: await sealBytes(wrappingKey, 'vault', seed.vaultId, dataKey),
  };
  await db.vault.add(row);
  return { row, dataKey };
}

/** The data key, or undefined when the passphrase is wrong. */
export async function openVault(
  row: VaultRow,
  passphrase: string,
  derive: DerivePassphraseKey = deriveHere,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const wrappingKey = await importSealKey(await derive(passphrase, row.kdf));
  try {
    return await openBytes(wrappingKey, 'vault', row.vaultId, row.wrappedKey);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
