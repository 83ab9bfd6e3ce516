import type { Keys } from '../db/keys.ts';
import type { Head } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { exclusively, newId, now } from '../platform/environment.ts';
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
  await changeSignal((before) => ({ seq: 0, identitySeq: 0, ...before, mendedAt: now() }));
}

/** One window at a time: of two that write what they read, the second would take back what the first said of identities. */
function changeSignal(change: (before: HeadSignal | undefined) => HeadSignal): Promise<void> {
  return exclusively('suixing-head', async () => {
    const before = (await readValue('session', SESSION_HEAD)) as HeadSignal | undefined;
    await writeValue('session', SESSION_HEAD, change(before));
  });
}

/**
 * What follows everything that was written to the log: the canary, and the signal to the background. The commit is durable
 * without waiting for either: a canary that lags behind its store is sound, and the browser carries out what it was sent even
 * when the page goes.
 */
export function createAfterCommit(
  db: SuixingDatabase,
): (keys: Keys, head: Head, touchesIdentity: boolean) => Promise<void> {
  const canary = createCanaryWriter(db);
  const signal = createSignaller();
  return async (keys, head, touchesIdentity) => {
    await canary(keys, head);
    signal(head.seq, touchesIdentity);
  };
}

/** In order, and only the newest of those that wait. What fails here (a full disk) is made good by the next commit or unlock. */
function createCanaryWriter(db: SuixingDatabase): (keys: Keys, head: Head) => Promise<void> {
  /** By keys: a restore puts another vault in the place of the one this page began with. */
  const vaultIds = new WeakMap<Keys, string>();
  let newest: { readonly keys: Keys; readonly head: Head } | undefined;
  let queue: Promise<void> = Promise.resolve();
  const write = async () => {
    if (!newest) return;
    const { keys, head } = newest;
    newest = undefined;
    const vaultId = vaultIds.get(keys) ?? (await readVault(db))?.vaultId;
    if (!vaultId) return;
    vaultIds.set(keys, vaultId);
    await writeCanary(canaryOf(vaultId, head));
  };
  return (keys, head) => {
    newest = { keys, head };
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
        await changeSignal((before) => ({
          ...before,
          seq,
          identitySeq: touchesIdentity ? seq : (before?.identitySeq ?? 0),
        }));
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
