import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { Head } from '../db/log.ts';
import type { Canary } from '../domain/vault/canary.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { LOCAL_CANARY } from './keys.ts';

/** The canary of a database as it is. */
export function canaryOf(vaultId: string, head: Pick<Head, 'seq' | 'clients' | 'hash'>): Canary {
  return { vaultId, seq: head.seq, clients: head.clients, hash: head.hash ? uint8ArrayToBase64(head.hash) : '' };
}

/** The canary as last written; undefined before the first vault. */
export async function readCanary(): Promise<Canary | undefined> {
  return (await readValue('local', LOCAL_CANARY)) as Canary | undefined;
}

/** Write the canary of a database beside it. */
export function writeCanary(canary: Canary): Promise<void> {
  return writeValue('local', LOCAL_CANARY, canary);
}
