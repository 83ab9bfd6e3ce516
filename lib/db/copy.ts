import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import type { CopyHead, CopyVault } from '../contracts/copy.ts';
import type { Keys } from './keys.ts';
import { keptStamp } from './kept.ts';
import { type Head, openEntry, readHead } from './log.ts';
import { doesOpen } from './restore-kept.ts';
import { openShelf } from './shelves.ts';
import {
  type ChangeRow,
  type KeptRow,
  SCHEMA_VERSION,
  type ShelfRow,
  type SuixingDatabase,
  type VaultRow,
} from './schema.ts';
import { SealError } from './seal.ts';

/** Rows read in one transaction: a megabyte or so. */
const BATCH = 200;
const SHELF_BATCH = 32;
/** What the signature of a copy's manifest begins with, so that it can stand for nothing else signed with the key. */
const PURPOSE = new TextEncoder().encode('suixing/copy-manifest|');

/**
 * The rows of a book, as they lie, for a copy. Commits may go on meanwhile. Without keys the copy is not signed and must be
 * a fresh one: nobody can tell whether something was erased since.
 */
export function copyRows(db: SuixingDatabase, keys: Keys | undefined) {
  return {
    schema: SCHEMA_VERSION,
    async vault(): Promise<CopyVault | undefined> {
      const row = await db.vault.get('vault');
      return row && toCopyVault(row);
    },
    async head(): Promise<CopyHead> {
      return toCopyHead(await readHead(db));
    },
    shelves: () => shelvesOf(db),
    clientsOn: async (row: object) => (keys ? (await openShelf(keys, row as ShelfRow)).length : undefined),
    changes: (from: number, to: number) => changesOf(db, from, to),
    keptStamp: () => keptStamp(db),
    kept: () => keptOf(db),
    opensKept: async (row: object) => !keys || doesOpen(keys, row as KeptRow),
    async isErasure(row: object): Promise<boolean> {
      if (!keys) return false;
      try {
        return (await openEntry(keys, row as ChangeRow)).cause.type === 'erase';
      } catch (error) {
        // An entry that does not open says nothing; it is copied as it lies and found when the chain is verified.
        if (error instanceof SealError) return false;
        throw error;
      }
    },
    sign: async (body: Uint8Array) => (keys ? signManifest(keys, body) : new Uint8Array()),
  };
}

/** Shelves of dossiers in order. */
export async function* shelvesOf(db: SuixingDatabase): AsyncGenerator<readonly ShelfRow[]> {
  let last = -1;
  for (;;) {
    const rows = await db.shelves.where('id').above(last).limit(SHELF_BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Everything that is kept besides the book. */
async function* keptOf(db: SuixingDatabase): AsyncGenerator<readonly KeptRow[]> {
  // One by one: a pack of content may be a megabyte.
  for (const id of await db.kept.toCollection().primaryKeys()) {
    const row = await db.kept.get(id);
    if (row) yield [row];
  }
}

/** Rows of the log in order, both ends included. */
export async function* changesOf(db: SuixingDatabase, from: number, to: number): AsyncGenerator<readonly ChangeRow[]> {
  let next = from;
  while (next <= to) {
    const rows = await db.changes.where('seq').between(next, to, true, true).limit(BATCH).toArray();
    if (rows.length === 0) return;
    yield rows;
    next = (rows.at(-1)?.seq ?? next) + 1;
  }
}

/** The signature of a copy's manifest: a keyed hash, so that only who has the book's key can make one. */
export async function signManifest(keys: Keys, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const message = new Uint8Array(PURPOSE.length + body.length);
  message.set(PURPOSE);
  message.set(body, PURPOSE.length);
  return new Uint8Array(await crypto.subtle.sign('HMAC', keys.audit, message));
}

/** A head as a copy writes it. */
export function toCopyHead({ seq, hash, clients, created }: Head): CopyHead {
  return { seq, hash: hash ? uint8ArrayToBase64(hash) : '', clients, created };
}

/** A vault row as a copy writes it. */
export function toCopyVault({ vaultId, createdAt, suite, kdf, wrappedKey }: VaultRow): CopyVault {
  const { algorithm, memoryKiB, iterations, parallelism } = kdf;
  return {
    vaultId,
    createdAt,
    suite,
    kdf: { algorithm, salt: uint8ArrayToBase64(kdf.salt), memoryKiB, iterations, parallelism },
    wrappedKey: uint8ArrayToBase64(wrappedKey),
  };
}

/** The vault row a copy describes; undefined when it names a suite this build does not know. */
export function fromCopyVault({ vaultId, createdAt, suite, kdf, wrappedKey }: CopyVault): VaultRow | undefined {
  if (suite !== 'aes-256-gcm') return undefined;
  return {
    id: 'vault',
    vaultId,
    createdAt,
    suite,
    kdf: { ...kdf, salt: base64ToUint8Array(kdf.salt) },
    wrappedKey: base64ToUint8Array(wrappedKey),
  };
}
