// Runs inside a real browser page: a store of an earlier version, on real IndexedDB, brought over to the present one.
import { Dexie } from 'dexie';
import { base64ToUint8Array } from 'uint8array-extras';
import { bookOf, closeBook } from '../../../lib/db/book.ts';
import { createDatabase, databaseName, newestVersion } from '../../../lib/db/database.ts';
import { getDraft } from '../../../lib/db/drafts.ts';
import { deriveKeys } from '../../../lib/db/keys.ts';
import { readChange } from '../../../lib/db/log.ts';
import { dropOldBook, findOldBook, migrate } from '../../../lib/db/migrate.ts';
import { readVault } from '../../../lib/db/read.ts';
import { openVault } from '../../../lib/db/vault.ts';
import { verifyChain } from '../../../lib/db/verify.ts';

interface Example {
  readonly version: number;
  readonly passphrase: string;
  readonly stores: Readonly<Record<string, string>>;
  readonly expected: {
    readonly dossiers: readonly { readonly client: { readonly id: string } }[];
    readonly changes: number;
  };
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>;
}

/** Put the example where that version kept it. */
async function lay(example: Example): Promise<void> {
  await Dexie.delete(databaseName(example.version));
  await Dexie.delete(createDatabase().name);
  const old = new Dexie(databaseName(example.version));
  old.version(1).stores(example.stores);
  for (const [name, rows] of Object.entries(example.tables)) await old.table(name).bulkAdd(rows.map(withBytes));
  old.close();
}

function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (typeof value !== 'object' || value === null) return [key, value];
      if ('base64' in value) return [key, base64ToUint8Array(String(value.base64))];
      return [key, withBytes(value as Record<string, unknown>)];
    }),
  );
}

async function keysOf(example: Example) {
  const found = await findOldBook();
  const dataKey = found && (await openVault(found.vault, example.passphrase));
  if (!dataKey) throw new Error('the example does not open');
  return deriveKeys(dataKey);
}

async function contentOf(example: Example) {
  const db = createDatabase();
  const keys = await keysOf(example);
  const book = bookOf(db, keys);
  const dossiers: unknown[] = [];
  for (const { client } of example.expected.dossiers) dossiers.push((await book.dossier(client.id))?.dossier);
  const drafts: Record<string, string> = {};
  for (const { id } of await db.drafts.toArray()) {
    drafts[id] = ((await getDraft<{ text: string }>(db, keys, id)) as { text: string }).text;
  }
  const newest = await db.changes.orderBy('seq').last();
  const entry = newest && (await readChange(db, keys, newest.id));
  const result = {
    dossiers,
    drafts,
    changes: await db.changes.count(),
    verdict: await verifyChain(db, keys),
    newestCause: entry?.cause.type,
    counts: newest && { clients: newest.clients, created: newest.created },
  };
  closeBook(db);
  return result;
}

/** Each returns plain data for the test to judge. */
export const cases = {
  async whole(example: Example) {
    await lay(example);
    const db = createDatabase();
    const shares: number[] = [];
    await migrate(db, await keysOf(example), (share) => shares.push(share));
    const content = await contentOf(example);
    const isOldKept = (await findOldBook()) !== undefined;
    await dropOldBook();
    return { ...content, last: shares.at(-1), isOldKept, isOldGone: (await findOldBook()) === undefined };
  },

  /** The browser ends at the n-th row written; at the next start everything is tried again. */
  async interrupted(example: Example, at: number) {
    await lay(example);
    const keys = await keysOf(example);
    const { put } = IDBObjectStore.prototype;
    let left = at;
    IDBObjectStore.prototype.put = function counting(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      left -= 1;
      if (left < 0) throw new DOMException('gone', 'AbortError');
      return put.apply(this, args);
    };
    const first = await migrate(createDatabase(), keys)
      .then(() => 'done')
      .catch((error: Error) => error.name)
      .finally(() => {
        IDBObjectStore.prototype.put = put;
      });
    const isBook = (await readVault(createDatabase())) !== undefined;
    if (!isBook) await migrate(createDatabase(), keys);
    return { first, isBook, ...(await contentOf(example)) };
  },

  async damaged(example: Example) {
    await lay(example);
    const keys = await keysOf(example);
    const old = new Dexie(databaseName(example.version));
    await old.open();
    const row = (await old.table('changes').get(2)) as { sealed: Uint8Array };
    row.sealed[40] = (row.sealed[40] as number) ^ 1;
    await old.table('changes').put(row);
    old.close();
    const error = await migrate(createDatabase(), keys).catch((e: Error) => e.name);
    return {
      error,
      isBook: (await readVault(createDatabase())) !== undefined,
      isOldKept: (await findOldBook()) !== undefined,
    };
  },

  async newest(example: Example) {
    await lay(example);
    return newestVersion();
  },
};

let example: Example | undefined;

/** For the test that kills the browser: brings the example over, again and again, until it falls. */
const rig = {
  lay,
  prepare(given: Example) {
    example = given;
  },
  work() {
    const given = example as Example;
    void (async () => {
      for (;;) {
        await lay(given);
        await migrate(createDatabase(), await keysOf(given));
        const { acknowledged } = globalThis as unknown as { acknowledged: (text: string) => Promise<void> };
        void acknowledged('whole');
      }
    })();
  },
  /** Whatever had been reached: after the next start the book is whole, in its new form or still in its old one. */
  async check() {
    const given = example as Example;
    // Fallen while the example itself was being laid: there was no book to bring over.
    const isLaid = (await findOldBook())?.head.seq === given.expected.changes;
    if (!isLaid) return { missing: [], faults: [] };
    if (!(await readVault(createDatabase()))) await migrate(createDatabase(), await keysOf(given));
    const { dossiers, verdict } = await contentOf(given);
    const isSame = JSON.stringify(dossiers) === JSON.stringify(given.expected.dossiers);
    return { missing: [], faults: isSame && verdict.ok ? [] : ['the book is not what it was'] };
  },
};

Object.assign(globalThis, { migrationCases: cases, migrationRig: rig });
