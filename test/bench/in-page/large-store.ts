// Runs inside a real browser page: the store at 1,000 to 100,000 clients, beside raw IndexedDB.
import { firstValueFrom } from 'rxjs';
import { bookOf, closeBook } from '../../../lib/db/book.ts';
import { commitBatches, type CommitDeps } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { openPage } from '../../../lib/db/pages.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import * as kit from '../../../lib/search/kit.ts';
import { batchesOf } from '../../../lib/services/import-writer.ts';
import { watchEngine } from '../../../lib/services/search-engine.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';
import { openIndexedStore, putRaw } from './raw-store.ts';

const deps: CommitDeps = { device: 'bench', now: () => Date.now(), newId: () => crypto.randomUUID() };

/** The longest time for which nothing else could have run, while `work` did. */
async function watched<T>(work: () => Promise<T>): Promise<{ ms: number; longestTask: number; value: T }> {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  // What was prepared for the measurement is a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 0));
  observer.observe({ type: 'longtask', buffered: false });
  const started = performance.now();
  const value = await work();
  const ms = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  return { ms, longestTask, value };
}

/** Fill an empty store with `clients` clients of ten touches, the way an import does. */
async function fill(clients: number) {
  const db = createDatabase();
  await db.delete();
  await db.open();
  const keys = await deriveKeys(newDataKey());
  const book = bookOf(db, keys);
  const plans = Array.from({ length: clients }, (_, index) => ({ changes: dossierAsChanges(makeLargeDossier(index)) }));
  const batches = batchesOf(plans).map((batch) => batch.flatMap(({ changes }) => changes));
  const filled = await watched(() =>
    commitBatches(book, deps, batches, { type: 'import', importId: 'bench', source: 'bench' }),
  );
  return { db, keys, ms: filled.ms, longestTask: filled.longestTask };
}

/** Raw puts of one row a record with two indexes: what a plain store would do with the same clients. */
async function rawRows(clients: number): Promise<number> {
  const raw = await openIndexedStore('raw-rows');
  const rows = Array.from({ length: clients }, (_, index) => makeLargeDossier(index)).flatMap(({ client, touches }) => [
    { ...client, clientId: client.id, day: client.createdOn },
    ...touches.map((touch) => ({ ...touch, clientId: client.id })),
  ]);
  const started = performance.now();
  await putRaw(
    raw,
    rows.map((row) => [undefined, row]),
  );
  const ms = performance.now() - started;
  raw.close();
  indexedDB.deleteDatabase('raw-rows');
  return ms;
}

const api = {
  async importAgainstRaw(clients: number) {
    const { ms, longestTask, db } = await fill(clients);
    closeBook(db);
    return { ms, longestTask, raw: await rawRows(clients) };
  },

  /** From the derived key to a book that can be searched, beside reading and opening the sealed pages alone. */
  async unlock(clients: number, rounds: number) {
    const { db, keys } = await fill(clients);
    const opening: number[] = [];
    const unlocking: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      closeBook(db);
      const started = performance.now();
      const rows = await db.pages.toArray();
      await Promise.all(rows.map((row) => openPage(db, keys, row)));
      const between = performance.now();
      await firstValueFrom(watchEngine(bookOf(db, keys).view.summaries$, async () => kit));
      opening.push(between - started);
      unlocking.push(performance.now() - between);
    }
    return { opening, unlocking };
  },
};

Object.assign(globalThis, { largeStore: api });
