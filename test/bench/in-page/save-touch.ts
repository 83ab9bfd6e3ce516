// Runs inside a real browser page: saving touches into a book of 64 clients, interleaved with raw transactions.
import { bookOf } from '../../../lib/db/book.ts';
import { commit } from '../../../lib/db/commit.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { makeSampleBook } from '../../../lib/content/sample/sample-book.ts';
import { makeTouch } from '../../factories/client.ts';

const ROUNDS = 300;
const WARM_UP = 20;

async function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function putRaw(db: IDBDatabase, key: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(bytes, key);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

async function measureSaves(): Promise<{ touches: number[]; raws: number[] }> {
  const db = createDatabase();
  const opened = bookOf(db, await deriveKeys(newDataKey()));
  const deps = { device: 'bench', now: () => Date.now(), newId: () => crypto.randomUUID() };
  const book = makeSampleBook('2026-11-21');
  await commit(opened, deps, book.flatMap(dossierAsChanges), { type: 'loadSample' });
  const raw = await openRaw();
  const touches: number[] = [];
  const raws: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const clientId = book[round % book.length]?.client.id ?? '';
    const record = makeTouch({ id: crypto.randomUUID() });
    const before = performance.now();
    await commit(opened, deps, [{ op: 'put', kind: 'touch', clientId, record }], { type: 'logTouch' });
    const between = performance.now();
    // What one row of the simplest store would hold: the touch itself.
    await putRaw(raw, round, new TextEncoder().encode(JSON.stringify(record)));
    const after = performance.now();
    if (round < WARM_UP) continue;
    touches.push(between - before);
    raws.push(after - between);
  }
  return { touches, raws };
}

Object.assign(globalThis, { measureSaves });
