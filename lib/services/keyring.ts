import { distinctUntilChanged, type Observable, shareReplay, switchMap } from 'rxjs';
import { dataKeyFromText, dataKeyToText, deriveKeys, type Keys } from '../db/keys.ts';
import { readPrefix, readValue, removeValues, watchValue, writeValue } from '../platform/storage.ts';
import { SESSION_DATA_KEY, SESSION_DRAFT, SESSION_DUE, SESSION_PAGE, SESSION_REQUEST } from './keys.ts';

/** The keys derived last, so that all in this context share them; none while locked. */
let derived: { readonly text: string; readonly keys: Promise<Keys> } | undefined;

/** The working keys while the vault is open, undefined while it is locked; follows every context. */
export function watchKeys(): Observable<Keys | undefined> {
  return watchValue('session', SESSION_DATA_KEY).pipe(
    distinctUntilChanged(),
    switchMap(async (text) => keysFrom(text)),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
}

/** The working keys as of now; undefined while locked. */
export async function currentKeys(): Promise<Keys | undefined> {
  return keysFrom(await readValue('session', SESSION_DATA_KEY));
}

function keysFrom(text: unknown): Promise<Keys> | undefined {
  const dataKey = dataKeyFromText(text);
  if (!dataKey) {
    derived = undefined;
    return undefined;
  }
  if (!derived || derived.text !== text) derived = { text: text as string, keys: deriveKeys(dataKey) };
  return derived.keys;
}

/** Open the vault for every context, until {@link lockEverywhere} or until the browser closes. */
export function unlockEverywhere(dataKey: Uint8Array): Promise<void> {
  return writeValue('session', SESSION_DATA_KEY, dataKeyToText(dataKey));
}

/** A database that does not answer must not keep the vault open. */
const SETTLING_TAKES_AT_MOST_MS = 3000;

/** Drop the key and everything derived from client data that is held in memory; `settle` seals what was being written first. */
export async function lockEverywhere(settle: () => Promise<void>): Promise<void> {
  await Promise.race([
    settle().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, SETTLING_TAKES_AT_MOST_MS)),
  ]);
  await removeValues('session', [SESSION_DATA_KEY, SESSION_DUE]);
  const prefixes = [SESSION_PAGE, SESSION_REQUEST, SESSION_DRAFT];
  const values = await Promise.all(prefixes.map((prefix) => readPrefix('session', prefix)));
  await removeValues(
    'session',
    values.flatMap((found) => Object.keys(found)),
  );
}
