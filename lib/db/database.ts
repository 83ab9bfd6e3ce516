import { Dexie } from 'dexie';
import { longRows } from './long-rows.ts';
import { DATABASE_NAME, SCHEMA_VERSION, type SuixingDatabase } from './schema.ts';

/** Name of the database of a schema version: every version has one of its own, see `migrate.ts`. */
export function databaseName(version: number): string {
  return version === 1 ? DATABASE_NAME : `${DATABASE_NAME}-v${version}`;
}

/** A handle on the database; nothing is opened until first use. */
export function createDatabase(name: string = databaseName(SCHEMA_VERSION)): SuixingDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as SuixingDatabase;
  // The tables of this version; they never change under a name. No index beside the key: rows times indexes are the cost.
  db.version(1).stores({ vault: 'id', shelves: 'id', pages: 'id', changes: 'seq', drafts: 'id', state: 'id' });
  db.version(2).stores({ pieces: '[of+id+n]' });
  // Few rows: an index by stamp costs nothing, and says whether any was written since.
  db.version(3).stores({ kept: 'id, at' });
  db.use(longRows(db));
  return db;
}

/** The highest schema version for which a database exists on this machine; 0 when there is none. */
export async function newestVersion(): Promise<number> {
  const versions = (await indexedDB.databases()).map(({ name }) => {
    const match = new RegExp(`^${DATABASE_NAME}(?:-v(\\d+))?$`).exec(name ?? '');
    return match ? Number(match[1] ?? 1) : 0;
  });
  return Math.max(0, ...versions);
}
