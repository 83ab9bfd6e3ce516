/**
 * Copies of the book: the second copy in the browser's private files, a backup folder, a downloaded file. What is in them and
 * why stands in docs/backup-format.md.
 */

/** A file of a copy as it lies in its place. */
export interface CopyFile {
  readonly name: string;
  readonly bytes: number;
}

/** A place a copy can be read from. Names are flat. */
export interface CopySource {
  list(): Promise<readonly CopyFile[]>;
  /** The file's content; undefined when there is none of this name. */
  read(name: string): Promise<Blob | undefined>;
}

/** A place a copy can be kept in. All reject with a `DOMException` when the place fails: full, taken away, forbidden. */
export interface CopyTarget extends CopySource {
  /** Write the whole file, or leave what was there: never half of it. */
  write(name: string, parts: readonly BlobPart[]): Promise<void>;
  /** Remove a file; one that is not there is no error. */
  remove(name: string): Promise<void>;
}

/** Version of the format. A reader refuses a higher one. */
export const COPY_VERSION = 2;

/** One file of rows, named by its manifest. */
export interface CopyPart {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the whole file, hex. */
  readonly sha256: string;
  readonly rows: number;
  /** Number of the first and of the last row: of shelves in a base, of entries in the log, counted from 1 in what is kept. */
  readonly first: number;
  readonly last: number;
}

/**
 * All shelves of dossiers, read while commits went on: each is as of some commit between `from` and `to`. With the log after `from`
 * replayed over it, it is the book as of the end of that log.
 */
export interface CopyBase {
  readonly from: number;
  readonly to: number;
  /** Epoch ms when its reading began. */
  readonly at: number;
  readonly parts: readonly CopyPart[];
}

/** What the user keeps besides the book (own content, packs, results of scripts, views of the board), all of it as of one moment. */
export interface CopyKept {
  /** Stamp of the newest write. */
  readonly at: string;
  readonly parts: readonly CopyPart[];
}

/** How the data key of the copied book is wrapped, as its vault row says it; bytes are base64. */
export interface CopyVault {
  readonly vaultId: string;
  readonly createdAt: number;
  readonly suite: string;
  readonly kdf: {
    readonly algorithm: 'argon2id';
    readonly salt: string;
    readonly memoryKiB: number;
    readonly iterations: number;
    readonly parallelism: number;
  };
  readonly wrappedKey: string;
}

/** Where the log of the copied book stood. */
export interface CopyHead {
  readonly seq: number;
  /** Hash of the newest entry, base64; empty before the first. */
  readonly hash: string;
  readonly clients: number;
  readonly created: number;
}

/** What a copy consists of. A file it does not name is no part of the copy. */
export interface CopyManifest {
  readonly format: 'suixing-copy';
  readonly version: number;
  /** Schema version of the rows; part of what their seals vouch for. */
  readonly schema: number;
  /** Grows with every manifest: of two, the higher counts. */
  readonly generation: number;
  /** Epoch ms when everything named here had been read back and found right. */
  readonly at: number;
  readonly vault: CopyVault;
  readonly head: CopyHead;
  /** Newest first. */
  readonly bases: readonly CopyBase[];
  /** The log, in order. */
  readonly log: readonly CopyPart[];
  /** Absent before version 2, and where nothing is kept. */
  readonly kept?: CopyKept;
}
