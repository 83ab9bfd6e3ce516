import type { Book } from './book.ts';
import { createAlong } from './erase-along.ts';
import { type ErasurePart, type Leaving, withoutLeaving } from './erase-log.ts';
import type { WrittenEntry } from './log.ts';
import type { ChangeRow } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

/** Entries read and opened at a time. */
const SLICE = 64;

/** How a long erasure reports and is stopped; once it has begun to write it is done as a whole. */
export interface EraseOptions {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Goes through the log for everything that has to leave it. Writes nothing. */
export interface LogScan {
  /** Look at every entry up to this one that has not been looked at. */
  to(seq: number): Promise<void>;
  /** Rows sealed anew, by number. */
  readonly rewritten: ReadonlyMap<number, ChangeRow>;
  /**
   * What leaves along with a client and is not in the list yet: clients that were merged into it and have not come back, and the
   * history, under another client, of records that were split off to it.
   */
  along(): readonly ErasurePart[];
  /** Numbers of the entries that were rewritten for a part, in order. */
  seqsOf(part: number): readonly number[];
}

/** A scan that has looked at nothing yet. */
export function createLogScan({ db, keys }: Book, leaving: Leaving, { onProgress, signal }: EraseOptions): LogScan {
  const rewritten = new Map<number, ChangeRow>();
  const seqs = new Map<number, number[]>();
  let done = 0;

  let along = createAlong(leaving);

  const take = async (row: ChangeRow, entry: WrittenEntry) => {
    along.look(entry);
    const stripped = withoutLeaving(entry, leaving);
    if (!stripped) return;
    rewritten.set(row.seq, { ...row, sealed: await sealJson(keys.seal, 'changes', row.id, stripped.entry) });
    for (const part of stripped.parts) {
      const known = seqs.get(part) ?? [];
      known.push(row.seq);
      seqs.set(part, known);
    }
  };
  const restart = () => {
    rewritten.clear();
    seqs.clear();
    along = createAlong(leaving);
    done = 0;
  };

  return {
    rewritten,
    along: () => along.parts(),
    seqsOf: (part) => seqs.get(part) ?? [],
    async to(head) {
      let isFirst = done === 0;
      while (done < head) {
        signal?.throwIfAborted();
        const rows = await db.changes.where('seq').between(done, head, false, true).limit(SLICE).toArray();
        if (rows.length === 0) break;
        const entries = await Promise.all(
          rows.map((row) => openJson<WrittenEntry>(keys.seal, 'changes', row.id, row.sealed)),
        );
        if (!isFirst && entries.some(({ cause }) => cause.type === 'erase')) {
          // Somebody else has rewritten entries since they were read: what was made of them would bring that back.
          restart();
          isFirst = true;
          continue;
        }
        for (const [index, row] of rows.entries()) await take(row, entries[index] as WrittenEntry);
        done = (rows.at(-1) as ChangeRow).seq;
        onProgress?.(Math.min(1, done / head));
      }
    },
  };
}
