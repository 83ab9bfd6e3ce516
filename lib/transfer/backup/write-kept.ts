import type { CopyKept, CopyPart } from '../../contracts/copy.ts';
import type { BookRows, RowOfKept } from './book-rows.ts';

/**
 * What is kept besides the book, for a copy: the files that are there as long as nothing was written since, else new ones of all of it.
 * A value that does not open, and a table that has become empty, must not take the place of what the copy has: rows are never removed.
 */
export async function copyKept(
  book: Pick<BookRows, 'keptStamp' | 'kept' | 'opensKept'>,
  there: CopyKept | undefined,
  write: (rows: AsyncIterable<readonly RowOfKept[]>) => Promise<readonly CopyPart[]>,
): Promise<CopyKept | undefined> {
  // Read first: what is written meanwhile makes the next copy write again.
  const at = await book.keptStamp();
  if (at === '' || at === there?.at) return there;
  let isDamaged = false;
  async function* sound(): AsyncGenerator<readonly RowOfKept[]> {
    for await (const rows of book.kept()) {
      const opens = await Promise.all(rows.map((row) => book.opensKept(row)));
      isDamaged ||= opens.includes(false);
      if (isDamaged && there) return;
      yield rows.filter((_, index) => opens[index]);
    }
  }
  const parts = await write(sound());
  return isDamaged && there ? there : { at, parts };
}
