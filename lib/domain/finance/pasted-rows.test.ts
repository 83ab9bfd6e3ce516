import { describe, expect, test } from 'vitest';
import { MOST_PASTED, pastedRows } from './pasted-rows.ts';

describe('pasted text with tabs', () => {
  test.each([
    [
      'two rows',
      '项目\t2025年\n存货\t5',
      [
        ['项目', '2025年'],
        ['存货', '5'],
      ],
    ],
    [
      'line ends of Windows',
      '存货\t5\r\n现金\t6',
      [
        ['存货', '5'],
        ['现金', '6'],
      ],
    ],
    ['cells in quotation marks', '"存货"\t"1,234"', [['存货', '1,234']]],
    ['cells with nothing in them', '存货\t\t5\t', [['存货', '', '5', '']]],
    ['a row without any', '资产负债表\n存货\t5', [['资产负债表'], ['存货', '5']]],
    ['commas within amounts', '存货\t1,234', [['存货', '1,234']]],
  ])('is cells in one way alone: %s', (_, text, rows) => {
    expect(pastedRows(text)).toEqual([rows]);
  });
});

describe('pasted text without tabs may be cells', () => {
  const ways = (text: string) => {
    const [spaces, uprights, marks] = pastedRows(text);
    return { spaces, uprights, marks };
  };

  test.each([
    ['by runs of spaces', '存货  5  6', ['存货', '5', '6']],
    ['by wide spaces', '存货\u3000\u30005', ['存货', '5']],
    [
      'by one space before a number',
      '资产总额 12,000.00 (5,500.00) -3 —',
      ['资产总额', '12,000.00', '(5,500.00)', '-3', '—'],
    ],
    ['but not by one space within a name', 'Total Assets 5', ['Total Assets', '5']],
  ])('%s', (_, text, row) => {
    expect(ways(text).spaces).toEqual([row]);
  });

  test('by upright lines', () => {
    expect(ways('存货 | 5 | 6').uprights).toEqual([['存货', '5', '6']]);
  });

  test.each([
    ['by commas', '存货,5,6', ['存货', '5', '6']],
    ['by semicolons', '存货;5', ['存货', '5']],
    ['where commas within quotation marks are part of the cell', '存货,"1,234.50"', ['存货', '1,234.50']],
  ])('%s', (_, text, row) => {
    const [cells = []] = ways(text).marks ?? [];
    // Where the line ends, there is one empty cell more.
    expect(cells.slice(0, row.length)).toEqual(row);
    expect(cells.slice(row.length).join('')).toBe('');
  });
});

test('no more than a megabyte is looked at', () => {
  const [rows = []] = pastedRows(`存货\t${'5'.repeat(2 * MOST_PASTED)}`);
  expect(rows[0]?.[1]).toHaveLength(MOST_PASTED - '存货\t'.length);
});

test('a quotation mark that is never closed does not hold the reader up', () => {
  const started = performance.now();
  pastedRows('"'.repeat(20_000));
  pastedRows(`"${'存货 '.repeat(50_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
