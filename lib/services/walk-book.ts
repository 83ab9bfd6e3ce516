import { firstValueFrom, type Observable } from 'rxjs';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import { openShelfOrRecover } from '../db/recovery.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Result } from './result.ts';

/** Shelves opened at a time: some ten milliseconds' work. */
const BATCH = 12;

/** How a walk through the book reports and is stopped. */
export interface WalkTask {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Why a walk gave nothing. */
export type WalkFailure = 'locked' | 'cancelled' | 'storage';

/** Show every dossier of the book to `see`, a few at a time, keeping none of them. `locked`: also when it was locked meanwhile. */
export async function walkBook(
  { db, keys$ }: { readonly db: SuixingDatabase; readonly keys$: Observable<Keys | undefined> },
  see: (dossier: Dossier) => void,
  { onProgress, signal }: WalkTask = {},
): Promise<Result<void, WalkFailure>> {
  const keys = await firstValueFrom(keys$);
  if (!keys) return { ok: false, reason: 'locked' };
  try {
    await bookOf(db, keys).follower.catchUp();
    const ids = await db.shelves.toCollection().primaryKeys();
    for (let from = 0; from < ids.length; from += BATCH) {
      signal?.throwIfAborted();
      const rows = await db.shelves.bulkGet(ids.slice(from, from + BATCH));
      const shelves = await Promise.all(rows.flatMap((row) => (row ? [openShelfOrRecover(db, keys, row)] : [])));
      for (const { dossier } of shelves.flat()) see(dossier);
      onProgress?.(Math.min(1, (from + BATCH) / ids.length));
    }
  } catch {
    return { ok: false, reason: signal?.aborted ? 'cancelled' : 'storage' };
  }
  return (await firstValueFrom(keys$)) === keys ? { ok: true, value: undefined } : { ok: false, reason: 'locked' };
}
