import { Dexie, type Table } from 'dexie';
import type { KdfParams } from '../contracts/kdf.ts';

/** Version of the tables. A migration is a further `version()` below; the earlier ones stay as they are. */
export const SCHEMA_VERSION = 1;

/** Version of the sealed payloads; part of what the seal vouches for. */
export const PAYLOAD_VERSION = 1;

/** Clients per summary page: about 60 kB a page, the size at which reading 100,000 clients was fastest. */
export const PAGE_SIZE = 200;

/** The one row that says how the data key is wrapped. Nothing in it is secret. */
export interface VaultRow {
  readonly id: 'vault';
  /** Random id of this vault, compared with the canary kept in another store. */
  readonly vaultId: string;
  readonly createdAt: number;
  /** Cipher suite of the seals, by name, so that another can stand beside it. */
  readonly suite: 'aes-256-gcm';
  readonly kdf: KdfParams;
  /** The data key sealed with the key derived from the passphrase. */
  readonly wrappedKey: Uint8Array;
}

/** One client's sealed dossier. In the clear: its id and the page its summary is on. */
export interface DossierRow {
  readonly id: string;
  readonly page: number;
  readonly sealed: Uint8Array;
}

/** Up to {@link PAGE_SIZE} sealed summaries. `rev` is the commit that last wrote it. */
export interface PageRow {
  readonly id: number;
  readonly rev: number;
  readonly count: number;
  readonly sealed: Uint8Array;
}

/** One commit in the change log, chained to the one before it. */
export interface ChangeRow {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly id: string;
  /** The sealed clock stamp, apart from the entry because the next commit needs it and the entry may be large. */
  readonly stamp: Uint8Array;
  readonly sealed: Uint8Array;
  /** HMAC over the previous row's hash, `seq`, `id` and `sealed`. */
  readonly hash: Uint8Array;
}

/** A sealed unsaved log line. */
export interface DraftRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** The local database. Only what is named in the rows above as clear can be read without the key. */
export interface SuixingDatabase extends Dexie {
  readonly vault: Table<VaultRow, string>;
  readonly dossiers: Table<DossierRow, string>;
  readonly pages: Table<PageRow, number>;
  readonly changes: Table<ChangeRow, number>;
  readonly drafts: Table<DraftRow, string>;
}

/** Name of the IndexedDB database. */
export const DATABASE_NAME = 'suixing';

/** A handle on the database; nothing is opened until first use. */
export function createDatabase(): SuixingDatabase {
  const db = new Dexie(DATABASE_NAME, { chromeTransactionDurability: 'strict' }) as SuixingDatabase;
  db.version(SCHEMA_VERSION).stores({ vault: 'id', dossiers: 'id', pages: 'id', changes: 'seq, &id', drafts: 'id' });
  return db;
}
