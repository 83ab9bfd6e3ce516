// Books and places for their copies, in a real browser page.
import type { CopyTarget } from '../../../lib/contracts/copy.ts';
import type { KdfParams } from '../../../lib/contracts/kdf.ts';
import { bookOf, closeBook } from '../../../lib/db/book.ts';
import { commit } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { deriveKeys, type Keys } from '../../../lib/db/keys.ts';
import { readChange } from '../../../lib/db/log.ts';
import { openShelf } from '../../../lib/db/shelves.ts';
import { readDossier } from '../../../lib/db/read.ts';
import type { SuixingDatabase } from '../../../lib/db/schema.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import { createVault } from '../../../lib/db/vault.ts';
import { dossierAsChanges, inverseOf } from '../../../lib/domain/dossier/apply.ts';
import type { Change } from '../../../lib/domain/dossier/dossier.ts';
import { privateDirectory, removePrivateDirectory } from '../../../lib/platform/private-files.ts';
import { runCopy } from '../../../lib/services/backup-run.ts';
import { openSession, type SessionDeps } from '../../../lib/services/backup-session.ts';
import type { RestoreSession } from '../../../lib/services/backup.ts';
import type { Committer } from '../../../lib/services/committer.ts';
import { makeClient, makeTouch } from '../../factories/client.ts';
import { firstValueFrom } from 'rxjs';

/** The passphrase of every book here. */
export const PASSPHRASE = '云岭晨雾-2026-试用';
/** As strong as a test needs. */
const KDF: KdfParams = {
  algorithm: 'argon2id',
  salt: crypto.getRandomValues(new Uint8Array(16)),
  memoryKiB: 64,
  iterations: 1,
  parallelism: 1,
};
let counter = 0;

/** A database with a vault, as one machine has it. */
export interface Machine {
  readonly db: SuixingDatabase;
  keys: Keys | undefined;
  dataKey: Uint8Array<ArrayBuffer> | undefined;
  readonly deps: SessionDeps;
  readonly put: Committer;
  readonly canary: { vaultId?: string; seq?: number };
  /** Whether a book is said to lie aside. */
  aside: boolean;
  addClients(count: number, touches?: number): Promise<string[]>;
  touch(clientId: string, text?: string): Promise<string>;
}

/** A database of its own, with a vault in it unless it is another machine that has none yet. */
export async function machine(name: string, hasVault = true): Promise<Machine> {
  counter += 1;
  const db = createDatabase(`test-${name}-${counter}`);
  let keys: Keys | undefined;
  let dataKey: Uint8Array<ArrayBuffer> | undefined;
  if (hasVault) {
    const seed = { vaultId: crypto.randomUUID(), now: Date.now(), kdf: KDF };
    dataKey = (await createVault(db, PASSPHRASE, seed)).dataKey;
    keys = await deriveKeys(dataKey);
  }
  const it: Machine = {
    db,
    keys,
    dataKey,
    canary: {},
    aside: false,
    put: async (changes, cause, guard) => {
      if (!it.keys) return { ok: false, reason: 'locked' };
      const deps = { device: name, now: () => Date.now(), newId: () => crypto.randomUUID() };
      const saved = await commit(bookOf(db, it.keys), deps, changes, cause, guard);
      return saved.ok ? { ok: true, value: { commitId: saved.commitId } } : saved;
    },
    async addClients(count, touches = 2) {
      const dossiers = Array.from({ length: count }, () => ({
        client: makeClient({ id: crypto.randomUUID() }),
        people: [],
        touches: Array.from({ length: touches }, () => makeTouch({ id: crypto.randomUUID() })),
        holdings: [],
        loans: [],
        followUps: [],
      }));
      await it.put(dossiers.flatMap(dossierAsChanges), { type: 'addClient' });
      return dossiers.map(({ client }) => client.id);
    },
    async touch(clientId, text = '电话沟通') {
      const record = makeTouch({ id: crypto.randomUUID(), text });
      await it.put([{ op: 'put', kind: 'touch', clientId, record }], { type: 'logTouch' });
      return record.id;
    },
    deps: {
      db,
      now: () => Date.now(),
      derive: async (passphrase, params) =>
        (await import('../../../lib/db/kdf.ts')).derivePassphraseKey(passphrase, params),
      commit: (...args) => it.put(...args),
      async undo(commitId) {
        const entry = it.keys && (await readChange(db, it.keys, commitId));
        return it.put((entry?.effects ?? []).map(inverseOf).reverse() as Change[], { type: 'undo', of: commitId });
      },
      async tryPassphrase(open) {
        const opened = await open();
        return opened ? { ok: true, value: opened } : { ok: false, reason: 'wrongPassphrase' };
      },
      presentKeys: async () => it.keys,
      presentDataKey: async () => it.dataKey,
      async lock() {
        it.keys = undefined;
        it.dataKey = undefined;
        closeBook(db);
      },
      async unlock(key) {
        it.dataKey = new Uint8Array(key);
        it.keys = await deriveKeys(it.dataKey);
      },
      async resetCanary(vaultId, head) {
        Object.assign(it.canary, { vaultId, seq: head?.seq });
      },
      async writeAside(record) {
        it.aside = record !== undefined;
      },
      announce: () => undefined,
    },
  };
  return it;
}

/** An empty place for copies. */
export async function freshPlace(): Promise<CopyTarget> {
  counter += 1;
  await removePrivateDirectory([`place-${counter}`]);
  return privateDirectory([`place-${counter}`]);
}

/** Bring a copy up to date. */
export async function backUp({ db, keys }: Machine, place: CopyTarget) {
  const run = await runCopy(db, keys, place, { bases: 2, now: () => Date.now() });
  if (!run.ok) throw new Error(run.reason);
  return run.value;
}

/** Begin to restore a copy. */
export async function open(place: CopyTarget, deps: SessionDeps): Promise<RestoreSession> {
  const session = await openSession(place, deps);
  if (!session.ok) throw new Error(session.reason);
  return session.value;
}

/** Everything of a book that a restore must bring back, as text. */
export async function contentOf({ db, keys }: Machine): Promise<string> {
  if (!keys) throw new Error('locked');
  closeBook(db);
  const summaries = [...(await firstValueFrom(watchSummaries(db, keys)))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const dossiers = await Promise.all(summaries.map(({ id }) => readDossier(db, keys, id)));
  const shelved = (await Promise.all((await db.shelves.toArray()).map((row) => openShelf(keys, row)))).flat();
  if (shelved.length !== dossiers.length) throw new Error(`${shelved.length} dossiers, ${dossiers.length} summaries`);
  return JSON.stringify({ dossiers: dossiers.map(sorted), summaries });
}

/** With its stamps in order. */
export function sorted(stored: Awaited<ReturnType<typeof readDossier>>) {
  return stored && { ...stored, stamps: Object.entries(stored.stamps).sort() };
}

/** Spoil the files of a copy that are picked. */
export async function damage(place: CopyTarget, pick: (name: string) => boolean, how: 'remove' | 'flip' | 'cut') {
  for (const { name } of (await place.list()).filter((file) => pick(file.name))) {
    if (how === 'remove') {
      await place.remove(name);
      continue;
    }
    const bytes = new Uint8Array(await ((await place.read(name)) as Blob).arrayBuffer());
    if (how === 'flip') bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
    await place.write(name, [how === 'cut' ? bytes.slice(0, bytes.length >> 1) : bytes]);
  }
}

/** Without stamps, which an undo moves on. */
export function textOnly(content: string): string {
  return JSON.stringify(
    (JSON.parse(content) as { dossiers: { dossier: { touches: { id: string }[] } }[] }).dossiers.map(({ dossier }) => ({
      ...dossier,
      touches: [...dossier.touches].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })),
  );
}
