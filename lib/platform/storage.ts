import { distinctUntilChanged, Observable } from 'rxjs';
import { browser } from 'wxt/browser';

/** `session`: in memory only, gone with the browser, closed to web pages. `local`: on disk in the clear, so never client data. */
export type AreaName = 'session' | 'local';

type Values = Record<string, unknown>;

interface RawArea {
  get(keys: string | string[] | null): Promise<Values>;
  set(values: Values): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

function area(name: AreaName): RawArea {
  // The polyfill's types predate `storage.session`.
  return (browser.storage as unknown as Record<AreaName, RawArea>)[name];
}

/** One value; undefined when absent. */
export async function readValue(name: AreaName, key: string): Promise<unknown> {
  return (await area(name).get(key))[key];
}

/** All values whose key starts with `prefix`. */
export async function readPrefix(name: AreaName, prefix: string): Promise<Values> {
  const all = await area(name).get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

/** Write one value. Rejects when the disk is full. */
export function writeValue(name: AreaName, key: string, value: unknown): Promise<void> {
  return area(name).set({ [key]: value });
}

/** Remove values; absent keys are no error. */
export function removeValues(name: AreaName, keys: string | string[]): Promise<void> {
  return area(name).remove(keys);
}

/** Keep content scripts out of `storage.local`, where the browser knows how (`session` is closed to them by default). */
export async function closeLocalToPages(): Promise<void> {
  await area('local').setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Calls back with the changed keys of an area; returns the function that stops it. */
export function onStorageChange(
  name: AreaName | 'managed',
  listener: (changes: Record<string, { newValue?: unknown }>) => void,
) {
  const handle = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
    if (changed === name) listener(changes);
  };
  browser.storage.onChanged.addListener(handle);
  return () => browser.storage.onChanged.removeListener(handle);
}

/**
 * All values the administrator of this machine has set for the extension, read only. Without any: empty in Chromium, an error in
 * Firefox, which means the same.
 */
export async function readManaged(): Promise<Values> {
  const { managed } = browser.storage as unknown as { readonly managed?: Pick<RawArea, 'get'> };
  return (await managed?.get(null).catch(() => undefined)) ?? {};
}

/** The administrator's values now and at every change (Firefox tells none before it is started again). */
export function watchManaged(): Observable<Values> {
  return new Observable<Values>((subscriber) => {
    const read = async () => subscriber.next(await readManaged());
    void read();
    return onStorageChange('managed', () => void read());
  });
}

/** One value now and at every change, from any context of the extension. */
export function watchValue(name: AreaName, key: string): Observable<unknown> {
  return new Observable<unknown>((subscriber) => {
    let isChanged = false;
    const stop = onStorageChange(name, (changes) => {
      if (!(key in changes)) return;
      isChanged = true;
      subscriber.next(changes[key]?.newValue);
    });
    // A change that arrives while the first read is under way is newer than that read.
    readValue(name, key).then(
      (value) => isChanged || subscriber.next(value),
      (error) => subscriber.error(error),
    );
    return stop;
  }).pipe(distinctUntilChanged());
}
