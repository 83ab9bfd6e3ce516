import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import { type Before, type CommitResult, commit } from '../db/commit.ts';
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
  const afterCommit = createAfterCommit(db);
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
      void afterCommit(result.head, result.touchesIdentity);
      onCommitted(result.head);
      return { ok: true, value: { commitId: result.commitId } };
    });
}
