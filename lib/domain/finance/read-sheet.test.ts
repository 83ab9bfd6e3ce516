import { describe, expect, test } from 'vitest';
import { MOST_COLUMNS, MOST_ROWS, readSheet } from './read-sheet.ts';

/** What was found, short: figure, amount in yuan, column. */
const found = (...[rows, unit]: Parameters<typeof readSheet>) =>
  readSheet(rows, unit).found.map(({ figure, fen, columnId }) => [figure, fen / 100, columnId]);

describe('the unit of an amount', () => {
  test.each([
    ['yuan when nothing says it', [['存货', '5']], 5],
    ['that of the title', [['资产负债表 单位：万元'], ['存货', '5']], 50_000],
    ['that chosen by hand before that of the title', [['单位：万元'], ['存货', '5']], 5000, '千元'],
    ['that over the column before both', [['单位：元'], ['项目', '2025年(万元)'], ['存货', '5']], 50_000, '千元'],
    [
      'that of the name before all of these',
      [
        ['项目', '2025年(万元)'],
        ['存货（亿元）', '5'],
      ],
      500_000_000,
    ],
    ['that in the cell before any other', [['单位：元'], ['存货（千元）', '5万']], 50_000],
  ] as const)('is %s', (_, rows, yuan, unit?: '千元') => {
    expect(readSheet(rows, unit).found.map(({ fen }) => fen / 100)).toEqual([yuan]);
  });
});

describe('the column of an amount', () => {
  test('is numbered when nothing stands over it', () => {
    expect(found([['存货', '5', '6']])).toEqual([
      ['inventory', 5, '#1'],
      ['inventory', 6, '#2'],
    ]);
  });

  test('is what it is to the day of the sheet when its heading says that alone', () => {
    const rows = [
      ['项目', '期末余额', '年初余额'],
      ['存货', '5', '6'],
    ];
    expect(found(rows)).toEqual([
      ['inventory', 5, 'now'],
      ['inventory', 6, 'opening'],
    ]);
  });

  test('belongs to the last heading above it, when a second table follows', () => {
    const rows = [
      ['项目', '2025年'],
      ['存货', '5'],
      ['项目', '2024年'],
      ['净利润', '7'],
    ];
    expect(found(rows)).toEqual([
      ['inventory', 5, '2025年'],
      ['netProfit', 7, '2024年'],
    ]);
  });

  test('is named when its heading says no period, and not left out in silence', () => {
    const rows = [
      ['项目', '2025年', '某年某月某日的数'],
      ['存货', '5', '6'],
    ];
    const { found: taken, unread } = readSheet(rows);
    expect(taken.map(({ columnId }) => columnId)).toEqual(['2025年']);
    expect(unread).toEqual([{ figure: 'inventory', heading: '某年某月某日的数', text: '6' }]);
  });

  test('is passed over when it counts lines or shows growth', () => {
    const rows = [
      ['项目', '行次', '2025年', '增减'],
      ['存货', '9', '5', '4'],
    ];
    expect(found(rows)).toEqual([['inventory', 5, '2025年']]);
    expect(
      found([
        ['项目', '行次', '金额'],
        ['存货', '9', '5'],
      ]),
    ).toEqual([['inventory', 5, '#1']]);
  });

  test('belongs to the name nearest on its left, when two halves stand beside each other', () => {
    expect(found([['存货', '5', '负债合计', '6']])).toEqual([
      ['inventory', 5, '#1'],
      ['totalLiabilities', 6, '#1'],
    ]);
  });

  test('ends where a name begins that means no figure', () => {
    expect(found([['存货', '5', '短期借款', '6']])).toEqual([['inventory', 5, '#1']]);
  });
});

describe('the day of the sheet', () => {
  test.each([
    ['stands in the title', [['编制日期：2025年12月31日'], ['存货', '5']], '2025-12-31'],
    [
      'stands over its only column',
      [
        ['项目', '2025-12-31'],
        ['存货', '5'],
      ],
      '2025-12-31',
    ],
    [
      'is open when it has two columns with days',
      [
        ['项目', '2025年', '2024年'],
        ['存货', '5', '6'],
      ],
      undefined,
    ],
    ['is open when nothing says it', [['存货', '5']], undefined],
  ])('%s', (_, rows, day) => {
    expect(readSheet(rows).base).toBe(day);
  });
});

test('a year is an amount when something else than a heading stands before it', () => {
  expect(found([['存货', '2025']])).toEqual([['inventory', 2025, '#1']]);
  expect(readSheet([['存货', '2025']]).base).toBeUndefined();
});

test('a cell that is no amount is told with its figure, its heading and its first characters', () => {
  const text = '见附注'.repeat(40);
  expect(
    readSheet([
      ['项目', '2025年'],
      ['存货', text],
    ]).unread,
  ).toEqual([{ figure: 'inventory', heading: '2025年', text: text.slice(0, 60) }]);
});

test('a dash says nothing: no amount, and nothing unread', () => {
  expect(
    readSheet([
      ['项目', '2025年'],
      ['存货', '—'],
    ]),
  ).toMatchObject({ found: [], unread: [] });
});

test('lines with amounts that mean no figure are named; those without are not', () => {
  expect(
    readSheet([
      ['固定资产', '5'],
      ['备注', '略'],
      ['6', '7'],
    ]).unused,
  ).toEqual(['固定资产']);
});

test('a table is read up to so many rows and columns, and no further', () => {
  const filler = Array.from({ length: MOST_ROWS - 1 }, () => ['x']);
  expect(found([...filler, ['存货', '5'], ['现金', '6']])).toEqual([['inventory', 5, '#1']]);
  const wide = ['存货', ...Array.from({ length: MOST_COLUMNS }, () => '5')];
  expect(found([wide])).toHaveLength(MOST_COLUMNS - 1);
});
