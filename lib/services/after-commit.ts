import type { Head } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { newId, now } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { canaryOf, writeCanary } from './canary.ts';
import { LOCAL_DEVICE, SESSION_HEAD } from './keys.ts';

/** What `storage.session` tells every context about the newest commit. */
export interface HeadSignal {
  readonly seq: number;
  /** Sequence of the newest commit that may have changed how a client is recognised. */
  readonly identitySeq: number;
  /** When a damaged row was last mended (epoch ms): what could not be read before can be read now. */
  readonly mendedAt?: number;
}

/** Tell the background that rows were mended, which it may have stumbled over. */
export async function signalMended(): Promise<void> {
  const before = (await readValue('session', SESSION_HEAD)) as HeadSignal | undefined;
  await writeValue('session', SESSION_HEAD, {
    seq: 0,
    identitySeq: 0,
    ...before,
    mendedAt: now(),
  } satisfies HeadSignal);
}

/**
 * What follows everything that was written to the log: the canary, and the signal to the background. The commit is durable
 * without waiting for either: a canary that lags behind its store is sound, and the browser carries out what it was sent even
 * when the page goes.
 */
export function createAfterCommit(db: SuixingDatabase): (head: Head, touchesIdentity: boolean) => Promise<void> {
  const canary = createCanaryWriter(db);
  const signal = createSignaller();
  return async (head, touchesIdentity) => {
    await canary(head);
    signal(head.seq, touchesIdentity);
  };
}

/** In order, and only the newest of those that wait. What fails here (a full disk) is made good by the next commit or unlock. */
function createCanaryWriter(db: SuixingDatabase): (head: Head) => Promise<void> {
  let vaultId: string | undefined;
  let newest: Head | undefined;
  let queue: Promise<void> = Promise.resolve();
  const write = async () => {
    const head = newest;
    newest = undefined;
    if (!head) return;
    vaultId ??= (await readVault(db))?.vaultId;
    if (vaultId) await writeCanary(canaryOf(vaultId, head));
  };
  return (head) => {
    newest = head;
    queue = queue.then(write).catch(() => undefined);
    return queue;
  };
}

/** Wakes the background, which has marks and the badge to bring up to date. Nobody waits for it. */
function createSignaller(): (seq: number, touchesIdentity: boolean) => void {
  let queue: Promise<unknown> = Promise.resolve();
  return (seq, touchesIdentity) => {
    queue = queue
      .then(async () => {
        const before = (await readValue('session', SESSION_HEAD)) as HeadSignal | undefined;
        const signal: HeadSignal = { ...before, seq, identitySeq: touchesIdentity ? seq : (before?.identitySeq ?? 0) };
        await writeValue('session', SESSION_HEAD, signal);
      })
      .catch(() => undefined);
  };
}

/** The random name of this installation in clock stamps; made at its first use. */
export async function deviceName(): Promise<string> {
  const known = await readValue('local', LOCAL_DEVICE);
  if (typeof known === 'string') return known;
  const name = newId().slice(-12);
  await writeValue('local', LOCAL_DEVICE, name);
  return name;
}
