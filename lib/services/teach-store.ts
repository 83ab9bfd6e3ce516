import { exclusively } from '../platform/environment.ts';
import { readPrefix, readValue, removeValues, writeValue } from '../platform/storage.ts';
import type { Teaching } from './adapters.ts';
import { currentKeys } from './keyring.ts';
import { SESSION_TEACH } from './keys.ts';

/** Key of the teaching in a tab. */
export function teachKey(tabId: number): string {
  return `${SESSION_TEACH}${tabId}`;
}

/** The teaching under way in a tab, if any. */
export async function readTeaching(tabId: number): Promise<Teaching | undefined> {
  return (await readValue('session', teachKey(tabId))) as Teaching | undefined;
}

/**
 * Change the teaching of a tab, one change at a time: panel and background both do. `undefined` ends it. Returns what it is
 * now; nothing is kept while the book is locked, for it holds what was pointed at.
 */
export function changeTeaching(
  tabId: number,
  edit: (now: Teaching | undefined) => Teaching | undefined,
): Promise<Teaching | undefined> {
  return exclusively('teach', async () => {
    const next = edit(await readTeaching(tabId));
    if (next) await writeValue('session', teachKey(tabId), next);
    if (next && (await currentKeys())) return next;
    await removeValues('session', teachKey(tabId));
    return undefined;
  });
}

/** End all teaching: the book was locked. */
export async function forgetTeaching(): Promise<void> {
  await removeValues('session', Object.keys(await readPrefix('session', SESSION_TEACH)));
}
