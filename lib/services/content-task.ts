import type { Keys } from '../db/keys.ts';
import type { ContentAct } from '../domain/audit/cause.ts';
import type { ContentDeps } from './content-deps.ts';

/** One at a time over all windows: what is decided must be true when it is written. */
const CONTENT = 'content';
const LONGEST_NAME = 200;

/** Do something with what is kept of content; failures are values. */
export function contentTask<T>(
  { exclusively, currentKeys }: Pick<ContentDeps, 'exclusively' | 'currentKeys'>,
  task: (keys: Keys) => Promise<T>,
): Promise<T | { readonly ok: false; readonly reason: 'locked' | 'storage' }> {
  return exclusively(CONTENT, async () => {
    const keys = await currentKeys();
    if (!keys) return { ok: false, reason: 'locked' } as const;
    try {
      return await task(keys);
    } catch {
      return { ok: false, reason: 'storage' } as const;
    }
  });
}

/**
 * Write an entry into the log, then what it tells of: what cannot be accounted for is not done. Gives why it was not.
 */
export async function accounted(
  { commit }: Pick<ContentDeps, 'commit'>,
  act: ContentAct,
  what: string,
  write: () => Promise<void>,
  count?: number,
): Promise<'locked' | 'storage' | undefined> {
  const cause = { type: 'content', act, what: what.slice(0, LONGEST_NAME) } as const;
  const logged = await commit([], count === undefined ? cause : { ...cause, count });
  if (!logged.ok) return logged.reason === 'locked' ? 'locked' : 'storage';
  await write();
  return undefined;
}
