import type { CopyHead, CopyVault } from '../../contracts/copy.ts';

/** A row of the log; the rest of it is copied as it lies. */
export interface LogRow {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** A row of dossiers; what is in it is copied as it lies. */
export interface ShelfOfDossiers {
  readonly id: number;
}

/** A row of what the user keeps besides; what is in it is copied as it lies. */
export interface RowOfKept {
  readonly id: string;
}

/** The book as a copy sees it: rows, sealed, in portions. */
export interface BookRows {
  /** How its key is wrapped; undefined when there is no book. */
  vault(): Promise<CopyVault | undefined>;
  head(): Promise<CopyHead>;
  /** Shelves of dossiers in order. */
  shelves(): AsyncIterable<readonly ShelfOfDossiers[]>;
  /** How many clients a shelf holds; undefined without the key. Rejects when its seal does not open. */
  clientsOn(shelf: ShelfOfDossiers): Promise<number | undefined>;
  /** Rows of the log in order, both ends included. */
  changes(from: number, to: number): AsyncIterable<readonly LogRow[]>;
  /** Stamp of the newest write to what is kept besides; empty while nothing ever was. */
  keptStamp(): Promise<string>;
  /** What is kept besides. */
  kept(): AsyncIterable<readonly RowOfKept[]>;
  /** Whether a row of it opens; true without the key. */
  opensKept(row: RowOfKept): Promise<boolean>;
  /** Whether an entry says that others were rewritten without some client. */
  isErasure(row: LogRow): Promise<boolean>;
  /** Sign under a key of the book. */
  sign(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Schema version of the rows. */
  readonly schema: number;
}
