import { afterWrongTry, mustWait, type Tries } from '../domain/vault/tries.ts';
import { exclusively, now } from '../platform/environment.ts';
import { readValue, removeValues, writeValue } from '../platform/storage.ts';
import { LOCAL_TRIES } from './keys.ts';
import type { Result } from './result.ts';

const LOCK = 'suixing-tries';

/** A try at a passphrase, which may have to wait. `open` gives what the passphrase opens, undefined when it is the wrong one. */
export type PassphraseTry = <T>(open: () => Promise<T | undefined>) => Promise<Result<T, 'wait' | 'wrongPassphrase'>>;

/** A try at the passphrase of the vault: the right one ends the count of wrong ones. Rejects as `open` does. */
export const tryPassphrase: PassphraseTry = async (open) => {
  const tried = await tryCounted(open);
  // What cannot be removed (a full disk) must not keep the owner out.
  if (tried.ok) await removeValues('local', LOCAL_TRIES).catch(() => undefined);
  return tried;
};

/**
 * A try at the passphrase of a copy. Wrong ones count as at the vault, whose copy it may be; the right one proves nothing of
 * it, because anybody can bring a copy of their own to end the wait.
 */
export const tryCopyPassphrase: PassphraseTry = (open) => tryCounted(open);

/** One at a time over all windows: tries made side by side count one by one. */
const tryCounted: PassphraseTry = (open) =>
  exclusively(LOCK, async () => {
    const tries = (await readValue('local', LOCAL_TRIES)) as Tries | undefined;
    if (mustWait(tries, now())) return { ok: false, reason: 'wait' };
    const opened = await open();
    if (opened !== undefined) return { ok: true, value: opened };
    await writeValue('local', LOCAL_TRIES, afterWrongTry(tries, now())).catch(() => undefined);
    return { ok: false, reason: 'wrongPassphrase' };
  });
