import type { CopyKept, CopyPart } from '../../contracts/copy.ts';
import type { BookRows, RowOfKept } from './book-rows.ts';
import type { ReadPart } from './part.ts';
import type { CopyRow } from './rows.ts';

/** What {@link copyKept} came to. */
export interface KeptOutcome {
  /** What the copy holds now. */
  readonly kept: CopyKept | undefined;
  /** Values of the book that do not open, of which the copy holds an earlier state or nothing; undefined where nothing had to be read. */
  readonly damaged?: number;
}

/**
 * What is kept besides the book, for a copy: the files that are there as long as nothing was written since, else new ones of all of it.
 * A value that does not open must not take the place of what the copy has of it, nor keep the others from being copied: the copy's own
 * row of it stays, where that one opens. A table that has become empty leaves the copy as it is: rows are never removed.
 */
export async function copyKept(
  book: Pick<BookRows, 'keptStamp' | 'kept' | 'opensKept'>,
  there: CopyKept | undefined,
  readFormer: (part: CopyPart) => Promise<ReadPart>,
  write: (rows: AsyncIterable<readonly RowOfKept[]>) => Promise<readonly CopyPart[]>,
): Promise<KeptOutcome> {
  // Read first: what is written meanwhile makes the next copy write again.
  const at = await book.keptStamp();
  if (at === '' || at === there?.at) return { kept: there };
  const damaged = new Set<string>();
  let isFormerRead = true;
  const opening = async (rows: readonly RowOfKept[]) => {
    const opens = await Promise.all(rows.map((row) => book.opensKept(row)));
    return { whole: rows.filter((_, index) => opens[index]), rest: rows.filter((_, index) => !opens[index]) };
  };
  async function* sound(): AsyncGenerator<readonly RowOfKept[]> {
    for await (const rows of book.kept()) {
      const { whole, rest } = await opening(rows);
      for (const { id } of rest) damaged.add(id);
      yield whole;
    }
    if (damaged.size === 0 || !there) return;
    for (const part of there.parts) {
      const { rows, fault } = await readFormer(part);
      isFormerRead &&= fault === undefined;
      yield (await opening(rows.filter(isKept).filter(({ id }) => damaged.has(id)))).whole;
    }
  }
  const parts = await write(sound());
  // Perhaps only a place that fails for the moment: what lies there unread is not given up.
  if (!isFormerRead) return { kept: there, damaged: damaged.size };
  return { kept: { at, parts }, damaged: damaged.size };
}

function isKept(row: CopyRow): row is CopyRow & RowOfKept {
  const { id } = row;
  return typeof id === 'string';
}
