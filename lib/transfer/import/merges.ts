import type { SheetRows } from './sheet.ts';

/** A merged cell taller than this is a layout, not a group of rows. */
const MAX_HEIGHT = 5000;

/**
 * Fill what was merged downwards: every row of a group gets the value that stands once for all. Cells merged sideways stay
 * as they are. Answers whether anything was filled. Rows are in the order of their numbers in any workbook that a
 * program wrote; where they are not, nothing is filled.
 */
export function fillMerges({ rows, rowNumbers, merges }: SheetRows): boolean {
  const tall = merges.filter(({ top, bottom }) => bottom > top && bottom - top <= MAX_HEIGHT);
  if (tall.length === 0) return false;
  const indexes = new Map(rowNumbers.map((number, index) => [number - 1, index]));
  let hasFilled = false;
  for (const { top, bottom, left } of tall) {
    const first = indexes.get(top);
    const value = first === undefined ? undefined : rows[first]?.[left];
    if (!value) continue;
    for (let number = top + 1; number <= bottom; number += 1) {
      const index = indexes.get(number);
      const row = index === undefined ? undefined : rows[index];
      if (!row || row[left]) continue;
      while (row.length < left) row.push('');
      row[left] = value;
      hasFilled = true;
    }
  }
  return hasFilled;
}
