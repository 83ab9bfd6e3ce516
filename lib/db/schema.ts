import type { Dexie, Table } from 'dexie';
import type { KdfParams } from '../contracts/kdf.ts';
import type { Stamp } from '../domain/clock/hlc.ts';

/** Version of the tables and of what is sealed in them. How each version becomes the next stands in `migrations/`. */
export const SCHEMA_VERSION = 2;

/** Clients per summary page: about 60 kB a page, the size at which reading 100,000 clients was fastest. */
export const PAGE_SIZE = 200;

/**
 * What `summarise` puts into a summary, as a number to be raised when it puts in something else: pages that hold summaries of
 * a lower one are made again from their shelves, see `summaries-rebuild.ts`. Pages and log entries without it are from before 1.
 */
export const SUMMARY_VERSION = 2;

/**
 * Clients per shelf of dossiers. Rows are what writing costs, and a touch rewrites its shelf: with four to a shelf 10,000
 * clients are imported as quickly as with eight, and a touch takes 1.8 raw transactions instead of 2.1.
 */
export const SHELF_SIZE = 4;

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

/** The sealed dossiers of {@link SHELF_SIZE} clients added one after another. In the clear: the number of the shelf. */
export interface ShelfRow {
  readonly id: number;
  readonly sealed: Uint8Array;
}

/** Up to {@link PAGE_SIZE} sealed summaries, as they were after commit `rev`. */
export interface PageRow {
  readonly id: number;
  readonly rev: number;
  readonly count: number;
  readonly sealed: Uint8Array;
  /** {@link SUMMARY_VERSION} of the oldest summary on it. */
  readonly v?: number;
}

/** One commit in the change log, chained to the one before it. */
export interface ChangeRow {
  /** 1, 2, 3 … without gaps. Two writers that want the same one: the second is refused by the database. */
  readonly seq: number;
  readonly id: string;
  /** Clients in the book after this commit. */
  readonly clients: number;
  /** Clients ever added up to this commit: the place of the next one. */
  readonly created: number;
  readonly sealed: Uint8Array;
  /** Nonce and tag of `sealed` as first written: what the chain vouches for. An erasure rewrites `sealed`, not this. */
  readonly mark: Uint8Array;
  /** HMAC over the previous row's hash, `seq`, `id`, the counts and `mark`. */
  readonly hash: Uint8Array;
}

/** A sealed unsaved log line. */
export interface DraftRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** A sealed value of the user's own that belongs to no client, by its name. In the clear: the name, and when it was written. */
export interface KeptRow {
  readonly id: string;
  /** Clock stamp of its last write: of two copies of one the later counts. */
  readonly at: Stamp;
  /** Absent: it was removed then. */
  readonly sealed?: Uint8Array;
}

/**
 * What is derived from the log and can be made again: `fold`: up to which commit the summary pages are current;
 * `lexicon`, `filter`: what recognition needs to know of names, sealed.
 */
export interface StateRow {
  readonly id: 'fold' | 'lexicon' | 'filter';
  readonly seq: number;
  readonly sealed?: Uint8Array;
}

/** A further piece of a row too long for one, see `long-rows.ts`. In the clear: the row's table and key, and its place. */
export interface PieceRow {
  readonly of: 'shelves' | 'pages' | 'changes' | 'state' | 'kept';
  readonly id: number | string;
  /** 1, 2, 3 … */
  readonly n: number;
  readonly bytes: Uint8Array;
}

/** The local database. Only what is named in the rows above as clear can be read without the key. */
export interface SuixingDatabase extends Dexie {
  readonly vault: Table<VaultRow, string>;
  readonly shelves: Table<ShelfRow, number>;
  readonly pages: Table<PageRow, number>;
  readonly changes: Table<ChangeRow, number>;
  readonly drafts: Table<DraftRow, string>;
  readonly kept: Table<KeptRow, string>;
  readonly state: Table<StateRow, string>;
  /** Never read or written but by `long-rows.ts` and `write.ts`. */
  readonly pieces: Table<PieceRow, readonly [PieceRow['of'], PieceRow['id'], number]>;
}

/** Name of the IndexedDB database. */
export const DATABASE_NAME = 'suixing';

/** Every table, in the order in which a copy is written; long rows in it are whole. */
export const TABLES = Object.freeze(['vault', 'shelves', 'pages', 'changes', 'drafts', 'kept', 'state'] as const);
