import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { CopyManifest, CopyTarget } from '../../lib/contracts/copy.ts';
import type { BookRows, LogRow } from '../../lib/transfer/backup/book-rows.ts';
import { findCopy } from '../../lib/transfer/backup/read-copy.ts';
import { type CopyOptions, updateCopy } from '../../lib/transfer/backup/write-copy.ts';

/** A place for copies in memory whose content a test can look at, damage, and make fail. */
export interface MemoryTarget extends CopyTarget {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Called before every write and removal with its number; may throw. */
  onChange: (count: number, name: string) => void;
  clone(): MemoryTarget;
}

/** An empty place. */
export function makeTarget(files: Iterable<readonly [string, Uint8Array<ArrayBuffer>]> = []): MemoryTarget {
  let changes = 0;
  const target: MemoryTarget = {
    files: new Map(files),
    onChange: () => undefined,
    clone: () => makeTarget(target.files),
    list: async () => [...target.files].map(([name, { length }]) => ({ name, bytes: length })),
    async read(name) {
      const bytes = target.files.get(name);
      return bytes && new Blob([bytes]);
    },
    async write(name, parts) {
      changes += 1;
      target.onChange(changes, name);
      target.files.set(name, new Uint8Array(await new Blob([...parts]).arrayBuffer()));
    },
    async remove(name) {
      changes += 1;
      target.onChange(changes, name);
      target.files.delete(name);
    },
  };
  return target;
}

/** A book of made-up sealed rows. */
export interface MemoryBook extends BookRows {
  readonly rows: {
    shelves: { id: number; sealed: Uint8Array }[];
    changes: (LogRow & { id: string })[];
    kept: { id: string; at: string; sealed: Uint8Array }[];
  };
  /** Keep a value; one of zeros does not open. */
  keep(id: string, byte: number): void;
  /** Add entries of `bytes` each, every one rewriting a dossier. */
  commit(entries: number, bytes?: number): void;
  /** Rewrite all earlier entries and add one that says so. */
  erase(): void;
  passphrase: string;
}

/** A book with some clients and one entry for each. */
export function makeBook(clients = 3, bytes = 200): MemoryBook {
  const rows: MemoryBook['rows'] = { shelves: [], changes: [], kept: [] };
  let counter = 0;
  const noise = (length: number, salt: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + salt * 17) % 251);
  const log = (kind: string, length: number) => {
    counter += 1;
    const seq = rows.changes.length + 1;
    rows.changes.push({
      seq,
      id: `${kind}-${counter}`,
      hash: noise(32, counter),
      sealed: noise(length, counter),
    } as never);
  };
  async function* batches<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
    for (let at = 0; at < all.length; at += 7) yield all.slice(at, at + 7);
  }
  const book: MemoryBook = {
    rows,
    passphrase: 'first',
    schema: 2,
    commit(entries, length = bytes) {
      for (let i = 0; i < entries; i += 1) {
        log('edit', length);
        const at = counter % Math.max(1, rows.shelves.length);
        const row = rows.shelves[at];
        if (row) rows.shelves[at] = { ...row, sealed: noise(length, counter) };
      }
    },
    keep(id, byte) {
      counter += 1;
      const row = { id, at: String(counter).padStart(9, '0'), sealed: new Uint8Array(50).fill(byte) };
      rows.kept = [...rows.kept.filter((each) => each.id !== id), row];
    },
    keptStamp: async () =>
      rows.kept
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    kept: () => batches([...rows.kept]),
    // The row that is given, of the book or of a copy.
    opensKept: async (row) => (row as MemoryBook['rows']['kept'][number]).sealed[0] !== 0,
    erase() {
      rows.shelves.pop();
      for (const [at, row] of rows.changes.entries()) rows.changes[at] = { ...row, sealed: noise(20, at) } as never;
      log('erase', 40);
    },
    vault: async () => ({
      vaultId: 'vault-1',
      createdAt: 1,
      suite: 'aes-256-gcm',
      kdf: { algorithm: 'argon2id', salt: 'AAAA', memoryKiB: 65536, iterations: 3, parallelism: 1 },
      wrappedKey: uint8ArrayToBase64(new TextEncoder().encode(book.passphrase)),
    }),
    head: async () => ({
      seq: rows.changes.length,
      hash: uint8ArrayToBase64(rows.changes.at(-1)?.hash ?? new Uint8Array()),
      clients: rows.shelves.length,
      created: rows.shelves.length,
    }),
    shelves: () => batches([...rows.shelves]),
    // One client a shelf; a shelf that is all zeros does not open.
    clientsOn: async (shelf) => {
      const { sealed } = shelf as { id: number; sealed: Uint8Array };
      if (sealed.every((byte) => byte === 0)) throw new Error('does not open');
      return 1;
    },
    changes: (from, to) => batches(rows.changes.slice(from - 1, to)),
    isErasure: async (row) => (row as unknown as { id: string }).id.startsWith('erase'),
    sign: async (body) => new Uint8Array(await crypto.subtle.digest('SHA-256', body)),
  };
  for (let i = 0; i < clients; i += 1) {
    rows.shelves.push({ id: i, sealed: noise(bytes, i) });
    log('add', bytes);
  }
  return book;
}

/** Bring a copy of a made-up book up to date. */
export function back(target: CopyTarget, book: MemoryBook, options: Partial<CopyOptions> = {}) {
  return updateCopy(target, book, { bases: 2, now: () => 1_700_000_000_000, ...options });
}

/** The manifest that counts. Throws when there is none. */
export async function manifestOf(target: CopyTarget): Promise<CopyManifest> {
  const found = await findCopy(target);
  if (typeof found === 'string') throw new Error(found);
  return found.manifest;
}
