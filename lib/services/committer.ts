import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import { type Before, type CommitResult, commit } from '../db/commit.ts';
import type { Keys } from '../db/keys.ts';
import type { Head } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { newId, now } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { createSequencer } from '../util/in-order.ts';
import { canaryOf, writeCanary } from './canary.ts';
import { LOCAL_DEVICE, SESSION_HEAD } from './keys.ts';
import type { Result, SaveFailure } from './services.ts';

/** What `storage.session` tells every context about the newest commit. */
export interface HeadSignal {
  readonly seq: number;
  /** Sequence of the newest commit that may have changed how a client is recognised. */
  readonly identitySeq: number;
}

/** Commit changes for the services: finds the keys, writes the canary, signals the other contexts. */
export type Committer = (
  changes: readonly Change[],
  cause: Cause,
  /** Asked with the records as they are; false refuses with `changed`. */
  isStillTrue?: (before: Before) => boolean,
) => Promise<Result<{ readonly commitId: string }, SaveFailure | 'changed'>>;

/**
 * The services' way to {@link commit}. Failures are values: see {@link SaveFailure}. `onCommitted` is told of every commit
 * once it is durable; nobody waits for it.
 */
export function createCommitter(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  onCommitted: (head: Head) => void = () => {},
): Committer {
  const inOrder = createSequencer();
  const canary = createCanaryWriter(db);
  const signal = createSignaller();
  let device: string | undefined;

  return (changes, cause, isStillTrue) =>
    inOrder('commit', async () => {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      let result: CommitResult;
      try {
        device ??= await deviceName();
        result = await commit(bookOf(db, keys), { device, now, newId }, changes, cause, isStillTrue);
      } catch (error) {
        // A record that breaks its schema is too long or malformed: nothing is wrong with the disk.
        return { ok: false, reason: error instanceof Error && error.name === 'ZodError' ? 'invalid' : 'storage' };
      }
      if (!result.ok) return result;
      await canary(result.head);
      signal(result.head.seq, result.touchesIdentity);
      onCommitted(result.head);
      return { ok: true, value: { commitId: result.commitId } };
    });
}

/** The commit is durable by now: what fails here (a full disk) is made good by the next commit or unlock. */
function createCanaryWriter(db: SuixingDatabase): (head: Head) => Promise<void> {
  let vaultId: string | undefined;
  return async (head) => {
    try {
      vaultId ??= (await readVault(db))?.vaultId;
      if (vaultId) await writeCanary(canaryOf(vaultId, head));
    } catch {
      // See above.
    }
  };
}

/** Wakes the background, which has marks and the badge to bring up to date. Nobody waits for it. */
function createSignaller(): (seq: number, touchesIdentity: boolean) => void {
  let queue: Promise<unknown> = Promise.resolve();
  return (seq, touchesIdentity) => {
    queue = queue
      .then(async () => {
        const before = (await readValue('session', SESSION_HEAD)) as HeadSignal | undefined;
        const signal: HeadSignal = { seq, identitySeq: touchesIdentity ? seq : (before?.identitySeq ?? 0) };
        await writeValue('session', SESSION_HEAD, signal);
      })
      .catch(() => undefined);
  };
}

async function deviceName(): Promise<string> {
  const known = await readValue('local', LOCAL_DEVICE);
  if (typeof known === 'string') return known;
  const name = newId().slice(-12);
  await writeValue('local', LOCAL_DEVICE, name);
  return name;
}
