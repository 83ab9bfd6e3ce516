import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { Head } from '../db/commit.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { LOCAL_CANARY } from './keys.ts';

/**
 * What the database must hold at least. Kept outside it because Chromium replaces a damaged database by an empty one
 * without a word: an empty book must never be taken for a damaged one. Holds counts and a hash, no client data.
 */
export interface Canary {
  readonly vaultId: string;
  readonly seq: number;
  readonly clients: number;
  /** Hash of the newest change entry, base64. */
  readonly hash: string;
}

/** The canary as last written; undefined before the first vault. */
export async function readCanary(): Promise<Canary | undefined> {
  return (await readValue('local', LOCAL_CANARY)) as Canary | undefined;
}

/** Write the canary for a head. */
export function writeCanary(vaultId: string, head: Head | undefined): Promise<void> {
  const canary: Canary = {
    vaultId,
    seq: head?.seq ?? 0,
    clients: head?.clients ?? 0,
    hash: head ? uint8ArrayToBase64(head.hash) : '',
  };
  return writeValue('local', LOCAL_CANARY, canary);
}

/**
 * Whether the database still holds what the canary says. A database that is ahead is sound: the browser stopped between
 * the commit and the canary.
 */
export function isIntact(canary: Canary | undefined, vaultId: string | undefined, head: Head | undefined): boolean {
  if (!canary) return true;
  if (canary.vaultId !== vaultId) return false;
  const seq = head?.seq ?? 0;
  if (seq !== canary.seq) return seq > canary.seq;
  return seq === 0 || (head?.clients === canary.clients && uint8ArrayToBase64(head.hash) === canary.hash);
}
