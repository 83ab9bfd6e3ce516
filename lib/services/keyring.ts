import { distinctUntilChanged, type Observable, shareReplay, switchMap } from 'rxjs';
import { dataKeyFromText, dataKeyToText, deriveKeys, type Keys } from '../db/keys.ts';
import { readPrefix, readValue, removeValues, watchValue, writeValue } from '../platform/storage.ts';
import { SESSION_DATA_KEY, SESSION_DRAFT, SESSION_PAGE, SESSION_REQUEST } from './keys.ts';

/** The working keys while the vault is open, undefined while it is locked; follows every context. */
export function watchKeys(): Observable<Keys | undefined> {
  return watchValue('session', SESSION_DATA_KEY).pipe(
    distinctUntilChanged(),
    switchMap(async (text) => {
      const dataKey = dataKeyFromText(text);
      return dataKey && deriveKeys(dataKey);
    }),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
}

/** The working keys as of now; undefined while locked. */
export async function currentKeys(): Promise<Keys | undefined> {
  const dataKey = dataKeyFromText(await readValue('session', SESSION_DATA_KEY));
  return dataKey && deriveKeys(dataKey);
}

/** Open the vault for every context, until {@link lockEverywhere} or until the browser closes. */
export function unlockEverywhere(dataKey: Uint8Array): Promise<void> {
  return writeValue('session', SESSION_DATA_KEY, dataKeyToText(dataKey));
}

/** Drop the key and everything derived from client data that is held in memory; `settle` seals what was being written first. */
export async function lockEverywhere(settle: () => Promise<void>): Promise<void> {
  await settle().catch(() => undefined);
  await removeValues('session', SESSION_DATA_KEY);
  const prefixes = [SESSION_PAGE, SESSION_REQUEST, SESSION_DRAFT];
  const values = await Promise.all(prefixes.map((prefix) => readPrefix('session', prefix)));
  await removeValues(
    'session',
    values.flatMap((found) => Object.keys(found)),
  );
}
