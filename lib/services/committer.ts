import { type Cause, type CommitResult, commit } from '../db/commit.ts';
import { readVault } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { exclusively, newId, now } from '../platform/environment.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { canaryOf, writeCanary } from './canary.ts';
import { currentKeys } from './keyring.ts';
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
  /** Asked under the writers' lock; false refuses with `changed`. */
  isStillTrue?: Parameters<typeof commit>[4],
) => Promise<Result<{ readonly commitId: string }, SaveFailure | 'changed'>>;

const WRITER_LOCK = 'suixing-book';

/** The services' way to {@link commit}. Failures are values: see {@link SaveFailure}. */
export function createCommitter(db: SuixingDatabase): Committer {
  return async (changes, cause, isStillTrue) => {
    const keys = await currentKeys();
    if (!keys) return { ok: false, reason: 'locked' };
    let result: CommitResult;
    try {
      const device = await deviceName();
      const deps = {
        keys,
        device,
        now,
        newId,
        exclusively: <T>(task: () => Promise<T>) => exclusively(WRITER_LOCK, task),
      };
      result = await commit(db, deps, changes, cause, isStillTrue);
    } catch (error) {
      // A record that breaks its schema is too long or malformed: nothing is wrong with the disk.
      return { ok: false, reason: error instanceof Error && error.name === 'ZodError' ? 'invalid' : 'storage' };
    }
    if (!result.ok) return result;
    await announce(db, result);
    return { ok: true, value: { commitId: result.commitId } };
  };
}

/** The commit is durable by now: what fails here (a full disk) is made good by the next commit or unlock. */
async function announce(db: SuixingDatabase, result: Extract<CommitResult, { ok: true }>): Promise<void> {
  try {
    const vault = await readVault(db);
    if (vault) await writeCanary(canaryOf(vault.vaultId, result.head));
    const before = (await readValue('session', SESSION_HEAD)) as HeadSignal | undefined;
    const { seq } = result.head;
    const signal: HeadSignal = { seq, identitySeq: result.touchesIdentity ? seq : (before?.identitySeq ?? 0) };
    await writeValue('session', SESSION_HEAD, signal);
  } catch {
    // See above.
  }
}

async function deviceName(): Promise<string> {
  const known = await readValue('local', LOCAL_DEVICE);
  if (typeof known === 'string') return known;
  const name = newId().slice(-12);
  await writeValue('local', LOCAL_DEVICE, name);
  return name;
}
