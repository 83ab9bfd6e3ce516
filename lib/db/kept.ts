import { liveQuery } from 'dexie';
import { from, type Observable, switchMap } from 'rxjs';
import { nextStamp, type Stamp } from '../domain/clock/hlc.ts';
import type { Keys } from './keys.ts';
import { recoverKept } from './recovery.ts';
import type { KeptRow, SuixingDatabase } from './schema.ts';
import { openJson, SealError, sealJson } from './seal.ts';

/** Bytes that tell one write from every other of the same millisecond, on whatever machine. */
const WRITER_BYTES = 6;

/**
 * Keep a value of the user's own, which belongs to no client, sealed under a name; `undefined` removes it. Every write carries a later
 * stamp than all before it, by which copies tell the newer of two. What is removed leaves its name and stamp, or a copy would bring it back.
 */
export async function putKept(db: SuixingDatabase, keys: Keys, id: string, value: unknown): Promise<void> {
  const sealed = value === undefined ? undefined : await sealKept(keys, id, value);
  await db.transaction('rw', db.kept, async () => {
    await db.kept.put({ id, at: await nextKeptStamp(db), ...(sealed ? { sealed } : {}) });
  });
}

/** As {@link putKept}, for several values that belong together: all of them or none. */
export async function putAllKept(
  db: SuixingDatabase,
  keys: Keys,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const sealed = await Promise.all(
    Object.entries(values).map(async ([id, value]) => ({ id, sealed: await sealKept(keys, id, value) })),
  );
  await db.transaction('rw', db.kept, async () => {
    for (const row of sealed) await db.kept.put({ ...row, at: await nextKeptStamp(db) });
  });
}

/**
 * The value kept under a name, if any; one that does not open is fetched from the second copy and put back. Throws `SealError` when the
 * copy does not have it either.
 */
export async function getKept<T>(db: SuixingDatabase, keys: Keys, id: string): Promise<T | undefined> {
  const row = await db.kept.get(id);
  if (!row) return undefined;
  try {
    return await openKept<T>(keys, row);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const mended = await recoverKept(db, row, async (found) => (await openKept(keys, found)) !== undefined);
    if (!mended) throw error;
    return openKept<T>(keys, mended);
  }
}

/** What is kept under a name, again whenever it is written in any context; what `read` makes of it. */
export function watchKept<T>(db: SuixingDatabase, id: string, read: () => Promise<T>): Observable<T> {
  return from(liveQuery(() => db.kept.get(id))).pipe(switchMap(read));
}

/** The value of a row; undefined for one that was removed. Throws `SealError` when it does not open. */
export async function openKept<T>(keys: Keys, { id, sealed }: KeptRow): Promise<T | undefined> {
  return sealed && openJson<T>(keys.seal, 'kept', id, sealed);
}

/** Seal a value for its row. */
export function sealKept(keys: Keys, id: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return sealJson(keys.seal, 'kept', id, value);
}

/** Stamp of the newest write to what is kept; empty while nothing ever was. */
export async function keptStamp(db: SuixingDatabase): Promise<Stamp> {
  return ((await db.kept.orderBy('at').lastKey()) as Stamp | undefined) ?? '';
}

/** {@link keptStamp} now and after every write in any context. */
export function watchKeptStamp(db: SuixingDatabase): Observable<Stamp> {
  return from(liveQuery(() => keptStamp(db)));
}

/** A stamp later than all there are. Within a transaction on the table. */
export async function nextKeptStamp(db: SuixingDatabase): Promise<Stamp> {
  const writer = [...crypto.getRandomValues(new Uint8Array(WRITER_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return nextStamp((await keptStamp(db)) || undefined, Date.now(), writer);
}
