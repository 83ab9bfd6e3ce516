import { Dexie } from 'dexie';
import type { Keys } from './keys.ts';
import { databaseName } from './database.ts';
import { type RowV2, rowsFromV1, type SourceV1 } from './migrations/v1.ts';
import { SHELF_SIZE, type SuixingDatabase, type VaultRow } from './schema.ts';
import { verifyChain } from './verify.ts';

/** Rows written at a time: a few megabytes of shelves. */
const BATCH = 200;

/** A database of an earlier version that has not been brought over. */
export interface OldBook {
  readonly vault: VaultRow;
  /** What its canary can be compared with. */
  readonly head: { readonly seq: number; readonly clients: number; readonly hash: Uint8Array | undefined };
}

/** Look at the database of version 1 without changing it; undefined when there is none. */
export async function findOldBook(): Promise<OldBook | undefined> {
  return withOld(async (old) => {
    const vault = (await old.table('vault').get('vault')) as VaultRow | undefined;
    if (!vault) return undefined;
    const last = (await old.table('changes').orderBy(':id').last()) as { seq: number; hash: Uint8Array } | undefined;
    return { vault, head: { seq: last?.seq ?? 0, hash: last?.hash, clients: await old.table('dossiers').count() } };
  });
}

/**
 * Bring the book of version 1 over into `db`. Every version has a database of its own: the old one is only read, so it is the
 * snapshot to fall back to, and the vault row, without which a database is no book, is written last, once the new chain has
 * been verified. Stopped at any moment, it starts anew. Throws `MigrationError` when the old book is damaged.
 */
export async function migrate(db: SuixingDatabase, keys: Keys, onProgress?: (share: number) => void): Promise<void> {
  await withOld(async (old) => {
    for (const table of db.tables) await table.clear();
    const source = sourceOf(old);
    const total = Math.ceil((await old.table('dossiers').count()) / SHELF_SIZE) + (await old.table('changes').count());
    let done = 0;
    let batch: RowV2[] = [];
    const flush = async () => {
      const rows = batch;
      batch = [];
      await db.transaction('rw', db.tables, async () => {
        for (const { table, row } of rows) await db.table(table).put(row);
      });
      done += rows.length;
      onProgress?.(Math.min(1, done / Math.max(1, total)));
    };
    for await (const row of rowsFromV1(source, keys)) {
      batch.push(row);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    const seq = await source.lastSeq();
    await db.state.put({ id: 'fold', seq });
    const verdict = await verifyChain(db, keys);
    if (!verdict.ok || verdict.entries !== seq) throw new Error('the new log does not verify');
    await db.vault.add((await old.table('vault').get('vault')) as VaultRow);
    return undefined;
  });
}

/** Remove the database of version 1: the book has been opened in its new form. */
export async function dropOldBook(): Promise<void> {
  if (await Dexie.exists(databaseName(1))) await Dexie.delete(databaseName(1));
}

async function withOld<T>(task: (old: Dexie) => Promise<T | undefined>): Promise<T | undefined> {
  if (!(await Dexie.exists(databaseName(1)))) return undefined;
  // Opened as it is, whatever its tables: nothing is upgraded.
  const old = new Dexie(databaseName(1));
  try {
    await old.open();
    return old.tables.some(({ name }) => name === 'vault') ? await task(old) : undefined;
  } finally {
    old.close();
  }
}

function sourceOf(old: Dexie): SourceV1 {
  return {
    dossier: (id) => old.table('dossiers').get(id),
    pageIds: async () => (await old.table('pages').toCollection().primaryKeys()) as number[],
    page: (id) => old.table('pages').get(id),
    lastSeq: async () => ((await old.table('changes').orderBy(':id').last()) as { seq: number } | undefined)?.seq ?? 0,
    change: (seq) => old.table('changes').get(seq),
    drafts: () => old.table('drafts').toArray(),
  };
}
