// Runs inside a real browser page that is killed, starved of disk or made to fail at any call.
import { bookOf, closeBook } from '../../../lib/db/book.ts';
import { commit, type CommitDeps } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import { deriveKeys } from '../../../lib/db/keys.ts';
import { readHead } from '../../../lib/db/log.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import type { Change } from '../../../lib/domain/dossier/dossier.ts';
import { makeTouch } from '../../factories/client.ts';
import { makeLargeDossier } from '../../factories/large-book.ts';
import { faultsOf } from './invariants.ts';

/** The same in every run, so that a browser started again can open what the last one wrote. */
const DATA_KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 5 + 1);
const CLIENTS = 30;
const BATCH = 25;
/** A commit that was refused: of the work done here none ever may be. */
const REFUSED = 'refused';

const db = createDatabase();
const keys = await deriveKeys(DATA_KEY);
const deps: CommitDeps = { device: 'faults', now: () => Date.now(), newId: () => crypto.randomUUID() };

const add = (from: number, count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => makeLargeDossier(from + index, 3)).flatMap(dossierAsChanges);

/** The test's side hears of everything that was acknowledged before the browser falls. */
const acknowledge = (text: string) =>
  (globalThis as unknown as { acknowledged: (text: string) => Promise<void> }).acknowledged(text);

/** Work that goes on until the browser is killed. */
const work = {
  async commits() {
    const book = bookOf(db, keys);
    for (;;) {
      const record = makeTouch({ id: crypto.randomUUID() });
      const clientId = makeLargeDossier(Math.floor(Math.random() * CLIENTS)).client.id;
      const done = await commit(book, deps, [{ op: 'put', kind: 'touch', clientId, record }], { type: 'logTouch' });
      void acknowledge(done.ok ? `${clientId} ${record.id}` : `${REFUSED} ${done.reason}`);
      if (!done.ok) return;
    }
  },
  /** Batches of one import, each large enough to write its summary pages itself. */
  async imports() {
    const book = bookOf(db, keys);
    for (let from = (await readHead(db)).created; ; from += BATCH) {
      const done = await commit(book, deps, add(from, BATCH), { type: 'import', importId: 'i', source: 'kills' });
      void acknowledge(done.ok ? `${makeLargeDossier(from).client.id} -` : `${REFUSED} ${done.reason}`);
      if (!done.ok) return;
    }
  },
};

async function isThere(line: string): Promise<boolean> {
  if (line.startsWith(REFUSED)) return false;
  const [clientId, touchId] = line.split(' ') as [string, string];
  const stored = await bookOf(db, keys).dossier(clientId);
  return stored !== undefined && (touchId === '-' || stored.dossier.touches.some(({ id }) => id === touchId));
}

/** A promise-returning method that fails at the n-th call counted over all of them. */
function failAt(n: number): () => boolean {
  let calls = 0;
  let hasFailed = false;
  const restore: (() => void)[] = [];
  const sabotage = (owner: object, name: string) => {
    const target = owner as Record<string, (...args: unknown[]) => unknown>;
    const real = target[name] as (...args: unknown[]) => unknown;
    target[name] = function failing(this: unknown, ...args: unknown[]) {
      calls += 1;
      if (calls === n) {
        hasFailed = true;
        throw new DOMException('made to fail', 'UnknownError');
      }
      return real.apply(this, args);
    };
    restore.push(() => {
      target[name] = real;
    });
  };
  for (const name of ['encrypt', 'sign', 'decrypt']) sabotage(SubtleCrypto.prototype, name);
  for (const name of ['get', 'put', 'add', 'delete', 'getAll']) sabotage(IDBObjectStore.prototype, name);
  for (const name of ['transaction']) sabotage(IDBDatabase.prototype, name);
  for (const name of ['commit']) sabotage(IDBTransaction.prototype, name);
  return () => {
    for (const undo of restore) undo();
    return hasFailed;
  };
}

const api = {
  async seed() {
    await commit(bookOf(db, keys), deps, add(0, CLIENTS), { type: 'loadSample' });
  },
  work: (name: keyof typeof work) => void work[name](),
  async check(acknowledged: readonly string[]) {
    const missing: string[] = [];
    for (const line of acknowledged) if (!(await isThere(line))) missing.push(line);
    return { missing, faults: await faultsOf(db, keys), head: (await readHead(db)).seq };
  },

  /** One client with so long a history that its shelf, and the entry that wrote it, are far over one piece. */
  async grow() {
    const book = bookOf(db, keys);
    const clientId = makeLargeDossier(0).client.id;
    const changes = Array.from({ length: 600 }, (): Change => {
      const record = makeTouch({ id: crypto.randomUUID(), text: crypto.randomUUID().repeat(8) });
      return { op: 'put', kind: 'touch', clientId, record };
    });
    const done = await commit(book, deps, changes, { type: 'import', importId: 'long', source: 'long' });
    const pieces = await db.pieces.count();
    closeBook(db);
    const touches = (await bookOf(db, keys).dossier(clientId))?.dossier.touches.length ?? 0;
    return { isSaved: done.ok, pieces, touches, faults: await faultsOf(db, keys) };
  },

  /** The page ends (here: a call fails) at every single step of a commit, one after another. */
  async failEverywhere(kind: 'touch' | 'import') {
    const faults: string[] = [];
    let refused = 0;
    for (let n = 1; n < 400; n += 1) {
      const before = await readHead(db);
      closeBook(db);
      const book = bookOf(db, keys);
      const changes: readonly Change[] =
        kind === 'import'
          ? add(before.created, BATCH)
          : [
              {
                op: 'put',
                kind: 'touch',
                clientId: makeLargeDossier(n % CLIENTS).client.id,
                record: makeTouch({ id: crypto.randomUUID() }),
              },
            ];
      const restore = failAt(n);
      const outcome = await commit(book, deps, changes, { type: 'logTouch' }).then(
        () => 'saved',
        () => 'refused',
      );
      await foldNow(book).catch(() => undefined);
      const hasFailed = restore();
      const after = await readHead(db);
      const grown = after.seq - before.seq;
      if (grown !== (outcome === 'saved' ? 1 : 0)) faults.push(`step ${n}: ${outcome}, the log grew by ${grown}`);
      if (n % 7 === 0 || !hasFailed) faults.push(...(await faultsOf(db, keys)).map((fault) => `step ${n}: ${fault}`));
      if (outcome === 'refused') refused += 1;
      // Every call of a commit has failed once; from here on nothing is made to fail.
      if (!hasFailed) return { steps: n - 1, refused, faults };
    }
    return { steps: 400, refused, faults };
  },

  async clockSetBack() {
    const book = bookOf(db, keys);
    const touch = (): readonly Change[] => [
      {
        op: 'put',
        kind: 'touch',
        clientId: makeLargeDossier(0).client.id,
        record: makeTouch({ id: crypto.randomUUID() }),
      },
    ];
    const stamps: (string | undefined)[] = [];
    for (const now of [Date.now(), Date.now() - 400 * 86_400_000, 0, Date.now() - 1000]) {
      await commit(book, { ...deps, now: () => now }, touch(), { type: 'logTouch' });
      stamps.push(await book.lastStamp());
    }
    return { isRising: stamps.every((stamp, index) => index === 0 || (stamp ?? '') > (stamps[index - 1] ?? '')) };
  },

  /** Writes until the disk is full. */
  async fill() {
    const book = bookOf(db, keys);
    for (let from = (await readHead(db)).created; ; from += BATCH) {
      const before = await readHead(db);
      const error = await commit(book, deps, add(from, BATCH), { type: 'logTouch' }).then(
        () => undefined,
        (reason: Error) => reason.name,
      );
      if (error)
        return { error, isUnchanged: (await readHead(db)).seq === before.seq, faults: await faultsOf(db, keys) };
    }
  },
};

Object.assign(globalThis, { faultApi: api });
