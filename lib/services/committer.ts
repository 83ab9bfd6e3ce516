import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import { BookClosed } from '../db/follow.ts';
import { type Before, type Committed, type CommitResult, commit, commitBatches } from '../db/commit.ts';
import type { Keys } from '../db/keys.ts';
import type { Head } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { newId, now } from '../platform/environment.ts';
import { createSequencer } from '../util/in-order.ts';
import { createAfterCommit, deviceName } from './after-commit.ts';
import type { Result, SaveFailure } from './services.ts';

export type { HeadSignal } from './after-commit.ts';

/** Commit changes for the services: finds the keys, writes the canary, signals the other contexts. */
export type Committer = (
  changes: readonly Change[],
  cause: Cause,
  /** Asked with the records as they are; false refuses with `changed`. */
  isStillTrue?: (before: Before) => boolean,
) => Promise<Result<{ readonly commitId: string }, SaveFailure | 'changed'>>;

/** What came of many batches: how many are durable, and why there are no more, when they were not stopped. */
export interface Written {
  readonly batches: number;
  readonly failure?: Exclude<SaveFailure, 'wording'> | 'changed';
}

/** Commit many batches under one cause: see {@link commitBatches}. The other contexts are signalled once. */
export type BatchCommitter = (
  batches: readonly (readonly Change[])[],
  cause: Cause,
  options?: {
    readonly signal?: AbortSignal;
    /** Gets the number of batches that are durable. */
    readonly onProgress?: (batches: number) => void;
    readonly isStillTrue?: (before: Before, batch: number) => boolean;
  },
) => Promise<Written>;

/** Both ways to write, of one context. */
export interface Committers {
  readonly commit: Committer;
  readonly commitMany: BatchCommitter;
}

/** As {@link createCommitters}, for those who never write much. */
export function createCommitter(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  onCommitted?: (head: Head) => void,
): Committer {
  return createCommitters(db, keys$, onCommitted).commit;
}

/**
 * The services' way to {@link commit}. Failures are values: see {@link SaveFailure}. `onCommitted` is told of every commit
 * once it is durable; nobody waits for it.
 */
export function createCommitters(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  onCommitted: (head: Head) => void = () => {},
): Committers {
  const inOrder = createSequencer();
  const afterCommit = createAfterCommit(db);
  let device: string | undefined;
  const depsOf = async () => {
    device ??= await deviceName();
    return { device, now, newId };
  };
  const done = (keys: Keys, { head }: Committed, touchesIdentity: boolean) => {
    void afterCommit(keys, head, touchesIdentity);
    onCommitted(head);
  };

  return {
    commit: (changes, cause, isStillTrue) =>
      inOrder('commit', async () => {
        const keys = await firstValueFrom(keys$);
        if (!keys) return { ok: false, reason: 'locked' };
        let result: CommitResult;
        try {
          result = await commit(bookOf(db, keys), await depsOf(), changes, cause, isStillTrue);
        } catch (error) {
          return { ok: false, reason: failureOf(error) };
        }
        if (!result.ok) return result;
        done(keys, result, result.touchesIdentity);
        return { ok: true, value: { commitId: result.commitId } };
      }),

    commitMany: (batches, cause, { signal, onProgress, isStillTrue } = {}) =>
      inOrder('commit', async () => {
        const keys = await firstValueFrom(keys$);
        if (!keys) return { batches: 0, failure: 'locked' };
        let [written, touchesIdentity] = [0, false];
        let last: Committed | undefined;
        const note = (each: Committed) => {
          last = each;
          written += 1;
          touchesIdentity ||= each.touchesIdentity;
          onProgress?.(written);
        };
        let failure: Written['failure'];
        try {
          const result = await commitBatches(bookOf(db, keys), await depsOf(), batches, cause, {
            onCommitted: note,
            ...(signal ? { signal } : {}),
            ...(isStillTrue ? { isStillTrue } : {}),
          });
          if (result?.ok === false) failure = result.reason;
        } catch (error) {
          failure = failureOf(error);
        }
        if (last) done(keys, last, touchesIdentity);
        return { batches: written, ...(failure ? { failure } : {}) };
      }),
  };
}

/** For commits whose guard refuses what is no longer as it was read, or shown: that has words of its own. */
export function staleWhenChanged<T>(result: Result<T, SaveFailure | 'changed'>): Result<T, SaveFailure | 'stale'> {
  if (result.ok) return result;
  return { ok: false, reason: result.reason === 'changed' ? 'stale' : result.reason };
}

/** A record that breaks its schema is too long or malformed: nothing is wrong with the disk. Nor when it was locked meanwhile. */
function failureOf(error: unknown): 'invalid' | 'locked' | 'storage' {
  if (error instanceof BookClosed) return 'locked';
  return error instanceof Error && error.name === 'ZodError' ? 'invalid' : 'storage';
}
