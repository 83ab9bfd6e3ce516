import type { Keys } from './keys.ts';
import { type ChangeEntry, openEntry } from './log.ts';
import type { SuixingDatabase } from './schema.ts';

/** Entries read and opened at a time. */
const SLICE = 128;

/** An entry of the log, with the number and the commit id it stands under. */
export interface LogEntry {
  readonly seq: number;
  readonly id: string;
  readonly entry: ChangeEntry;
}

/** How a walk through the log reports and is stopped. */
export interface WalkOptions {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Every entry of the log from the first, a slice at a time. Throws `SealError` for one that does not open. */
export async function* entriesOf(
  db: SuixingDatabase,
  keys: Keys,
  { onProgress, signal }: WalkOptions = {},
): AsyncGenerator<readonly LogEntry[], void> {
  const total = await db.changes.count();
  for (let last = 0; ; ) {
    signal?.throwIfAborted();
    const rows = await db.changes.where('seq').above(last).limit(SLICE).toArray();
    if (rows.length === 0) return;
    yield await Promise.all(rows.map(async (row) => ({ seq: row.seq, id: row.id, entry: await openEntry(keys, row) })));
    last = rows.at(-1)?.seq ?? last;
    onProgress?.(Math.min(1, last / Math.max(1, total)));
  }
}
