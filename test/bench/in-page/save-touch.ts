// Runs inside a page of an extension: saving touches the way the services do, interleaved with raw transactions.
import { createDatabase } from '../../../lib/db/database.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { createVault } from '../../../lib/db/vault.ts';
import { newKdfParams } from '../../../lib/db/kdf.ts';
import { createCommitter } from '../../../lib/services/committer.ts';
import { unlockEverywhere, watchKeys } from '../../../lib/services/keyring.ts';
import { makeSampleBook } from '../../../lib/content/sample/sample-book.ts';
import { makeTouch } from '../../factories/client.ts';
import { openRawStore, putRaw } from './raw-store.ts';

const ROUNDS = 300;
const WARM_UP = 100;

async function measureSaves(): Promise<{ touches: number[]; raws: number[] }> {
  const db = createDatabase();
  const kdf = { ...newKdfParams(), memoryKiB: 1024, iterations: 1 };
  const { dataKey } = await createVault(db, 'bench', { vaultId: 'bench', now: 1, kdf });
  await unlockEverywhere(dataKey);
  const commit = createCommitter(db, watchKeys());
  const book = makeSampleBook('2026-11-21');
  await commit(book.flatMap(dossierAsChanges), { type: 'loadSample' });
  const raw = await openRawStore('raw');
  const touches: number[] = [];
  const raws: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const clientId = book[round % book.length]?.client.id ?? '';
    const record = makeTouch({ id: crypto.randomUUID() });
    const before = performance.now();
    const saved = await commit([{ op: 'put', kind: 'touch', clientId, record }], { type: 'logTouch' });
    const between = performance.now();
    if (!saved.ok) throw new Error(saved.reason);
    // What nobody waits for must not fall into the yardstick's time.
    await chrome.storage.local.get(null);
    await chrome.storage.session.get(null);
    const quiet = performance.now();
    // What one row of the simplest store would hold: the touch itself.
    await putRaw(raw, [[round, new TextEncoder().encode(JSON.stringify(record))]]);
    const after = performance.now();
    if (round < WARM_UP) continue;
    touches.push(between - before);
    raws.push(after - quiet);
  }
  return { touches, raws };
}

Object.assign(globalThis, { measureSaves });
