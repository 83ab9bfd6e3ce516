// Runs inside a real browser page that is killed while it copies a book again and again.
import { bookOf } from '../../../lib/db/book.ts';
import { deriveKeys } from '../../../lib/db/keys.ts';
import { readVault } from '../../../lib/db/read.ts';
import { createVault, openVault } from '../../../lib/db/vault.ts';
import { privateDirectory } from '../../../lib/platform/private-files.ts';
import { backUp, machine, open, PASSPHRASE } from './backup-machine.ts';

const KDF = {
  algorithm: 'argon2id',
  salt: new Uint8Array(16).fill(7),
  memoryKiB: 64,
  iterations: 1,
  parallelism: 1,
} as const;

// The first machine of every start has the same database.
const home = await machine('kills', false);
const place = await privateDirectory(['kills']);

async function unlocked() {
  const row = await readVault(home.db);
  const dataKey = row
    ? await openVault(row, PASSPHRASE)
    : (await createVault(home.db, PASSPHRASE, { vaultId: 'kills', now: 1, kdf: KDF })).dataKey;
  if (!dataKey) throw new Error('the vault does not open');
  home.keys = await deriveKeys(dataKey);
  home.dataKey = dataKey;
  return home.keys;
}

/** Copies of a book that grows by a client and a touch between one and the next. */
async function copying(): Promise<void> {
  await unlocked();
  const { acknowledged } = globalThis as unknown as { acknowledged: (text: string) => Promise<void> };
  for (;;) {
    const [clientId = ''] = await home.addClients(1, 3);
    await home.touch(clientId);
    await backUp(home, place);
    void acknowledged(clientId);
  }
}

const api = {
  work: () => void copying(),
  /** Whatever the last copy was doing: it opens with the passphrase and holds everything acknowledged, and the book too. */
  async check(clients: readonly string[]) {
    const keys = await unlocked();
    const book = bookOf(home.db, keys);
    const away = await machine('kills-away', false);
    await away.db.delete();
    await away.db.open();
    if (clients.length === 0) return { missing: [], faults: [] };
    const session = await open(place, away.deps);
    await session.unlock(PASSPHRASE);
    const done = await session.replace();
    if (!done.ok || !away.keys)
      return { missing: [], faults: [`the copy does not come back: ${JSON.stringify(done)}`] };
    const restored = bookOf(away.db, away.keys);
    const missing: string[] = [];
    for (const id of clients) {
      const [here, there] = [await book.dossier(id), await restored.dossier(id)];
      if (here?.dossier.touches.length !== 4 || there?.dossier.touches.length !== 4) missing.push(id);
    }
    return { missing, faults: [] };
  },
};

Object.assign(globalThis, { backupKills: api });
