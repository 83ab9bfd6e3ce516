import type { CopyBase, CopyPart } from '../../contracts/copy.ts';

/** A log this long since the base is worth a new base, however small the base is. */
const LEAST_LOG_BYTES = 1024 * 1024;
/** A log this long since the base calls for a new one, however large the base is: what is replayed must fit in memory. */
const MOST_LOG_BYTES = 64 * 1024 * 1024;
/** Log files below this are put together once there are too many of them. */
const SMALL_BYTES = 512 * 1024;
const MOST_SMALL = 24;

/** A stretch of the log, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a log of `head` entries that no file holds. Files are in order and may not overlap. */
export function gapsIn(log: readonly CopyPart[], head: number): readonly Range[] {
  const gaps: Range[] = [];
  let next = 1;
  for (const { first, last } of log) {
    if (Number(first) > next) gaps.push({ from: next, to: Number(first) - 1 });
    next = Math.max(next, Number(last) + 1);
  }
  if (next <= head) gaps.push({ from: next, to: head });
  return gaps;
}

/** Whether the log after the newest base has outgrown it. Without a base there must be one. */
export function needsBase(bases: readonly CopyBase[], log: readonly CopyPart[]): boolean {
  const [base] = bases;
  if (!base) return true;
  const baseBytes = base.parts.reduce((sum, part) => sum + part.bytes, 0);
  const limit = Math.min(Math.max(baseBytes, LEAST_LOG_BYTES), MOST_LOG_BYTES);
  return bytesAfter(log, base.from) > limit;
}

/** Bytes of the log after an entry; a file that only partly lies behind it counts by its share. */
function bytesAfter(log: readonly CopyPart[], seq: number): number {
  return log.reduce((sum, { first, last, bytes }) => {
    const entries = Number(last) - Number(first) + 1;
    const after = Math.min(entries, Math.max(0, Number(last) - seq));
    return sum + (bytes * after) / entries;
  }, 0);
}

/** The small files at the end of the log, when there are so many that they should become one; otherwise none. */
export function smallTail(log: readonly CopyPart[]): readonly CopyPart[] {
  let from = log.length;
  while (from > 0 && (log[from - 1] as CopyPart).bytes < SMALL_BYTES) from -= 1;
  const tail = log.slice(from);
  return tail.length > MOST_SMALL ? tail : [];
}
