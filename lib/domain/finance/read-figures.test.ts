import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAN } from '../../../test/factories/statement.ts';
import { pastedRows } from './pasted-rows.ts';
import { type FiguresRead, type ReadChoices, readBest, readFigures } from './read-figures.ts';

const read = (text: string, choices?: ReadChoices): FiguresRead => readBest(pastedRows(text), choices);
const inWan = (result: FiguresRead) =>
  result.columns.map(({ end, months, figures }) => [
    end,
    months,
    Object.fromEntries(Object.entries(figures).map(([figure, fen]) => [figure, fen / WAN])),
  ]);

describe('a table of three periods', () => {
  const TABLE = `单位：万元
项目\t2026年9月30日\t2025年12月31日\t2024年12月31日
资产总计\t13,200.50\t12,000\t１０，０００
其中：存货\t3,100\t2,800\t2,000
应收帐款\t(12)\t2,600\t—
主营业务收入\t9,000\t11,000\t12,000
净利润（亏损以“-”号填列）\t-120.5\t（440）\t600
固定资产\t5,000\t4,800\t4,000`;

  test('gives each period its figures in fen, newest first', () => {
    expect(inWan(read(TABLE))).toEqual([
      ['2026-09-30', 9, { totalAssets: 13_200.5, inventory: 3100, receivables: -12, sales: 9000, netProfit: -120.5 }],
      ['2025-12-31', 12, { totalAssets: 12_000, inventory: 2800, receivables: 2600, sales: 11_000, netProfit: -440 }],
      // A dash says nothing: it is not zero.
      ['2024-12-31', 12, { totalAssets: 10_000, inventory: 2000, sales: 12_000, netProfit: 600 }],
    ]);
    expect(read(TABLE)).toMatchObject({ unit: '万元', isUnitNamed: true, unused: ['固定资产'], needsEnd: false });
  });

  test('is read in another unit when the user says so', () => {
    expect(read(TABLE, { unit: '元' }).columns[0]?.figures.sales).toBe(900_000);
  });
});

test('the printed balance sheet, two halves beside each other, is read with the day of its title', () => {
  const sheet = `资产负债表
编制单位：某某公司\t\t2025年12月31日\t\t\t\t\t单位：元
资产\t行次\t期末余额\t年初余额\t负债和所有者权益\t行次\t期末余额\t年初余额
流动资产：\t\t\t\t流动负债：\t\t\t
货币资金\t1\t5,000,000.00\t8,000,000.00\t短期借款\t32\t9,000,000.00\t1.00
流动资产合计\t15\t70,000,000.00\t60,000,000.00\t流动负债合计\t44\t50,000,000.00\t40,000,000.00
资产总计\t31\t120,000,000.00\t100,000,000.00\t负债和所有者权益总计\t62\t120,000,000.00\t100,000,000.00`;
  expect(inWan(read(sheet))).toEqual([
    ['2025-12-31', 12, { cash: 500, currentAssets: 7000, currentLiabilities: 5000, totalAssets: 12_000 }],
    ['2024-12-31', 12, { cash: 800, currentAssets: 6000, currentLiabilities: 4000, totalAssets: 10_000 }],
  ]);
});

describe('columns named by 期末, 年初 and 上期', () => {
  const SHEETS = [
    [
      ['项目', '期末余额', '年初余额'],
      ['负债合计', '720', '550'],
    ],
    [
      ['项目', '本期金额', '上期金额'],
      ['营业收入', '900', '800'],
    ],
  ];

  test('wait for the day when nothing says it', () => {
    const { needsEnd, columns } = readFigures(SHEETS);
    expect(needsEnd).toBe(true);
    expect(columns.map(({ end }) => end)).toEqual([undefined, undefined, undefined]);
  });

  test('stand where they belong once the day is given', () => {
    const { needsEnd, columns } = readFigures(SHEETS, { end: '2026-09-30' });
    expect(needsEnd).toBe(false);
    expect(columns.map(({ end, figures }) => [end, Object.keys(figures)])).toEqual([
      ['2026-09-30', ['totalLiabilities', 'sales']],
      ['2025-12-31', ['totalLiabilities']],
      ['2025-09-30', ['sales']],
    ]);
  });
});

describe('other layouts', () => {
  test('names across the top, years down the side', () => {
    expect(inWan(read('年度\t营业收入（万元）\t净利润（万元）\n2025\t9000\t300\n2024\t8000\t280'))).toEqual([
      ['2025-12-31', 12, { sales: 9000, netProfit: 300 }],
      ['2024-12-31', 12, { sales: 8000, netProfit: 280 }],
    ]);
  });

  test.each([
    ['spaces of a PDF', '项目  2025年  2024年\n资产总额 12,000.00 10,000.00\n负债总额 7,200.00 (5,500.00)'],
    ['commas', '项目,2025年,2024年\n资产总额,"12,000.00","10,000.00"\n负债总额,"7,200.00","(5,500.00)"'],
    ['upright lines', '项目|2025年|2024年\n资产总额|12,000.00|10,000.00\n负债总额|7,200.00|(5,500.00)'],
  ])('%s', (_, text) => {
    expect(inWan(read(text, { unit: '万元' }))).toEqual([
      ['2025-12-31', 12, { totalAssets: 12_000, totalLiabilities: 7200 }],
      ['2024-12-31', 12, { totalAssets: 10_000, totalLiabilities: -5500 }],
    ]);
  });

  test('a unit in the heading, the name or the cell goes before that of the table', () => {
    const text = '单位：元\n项目\t2025年（万元）\t2024年\n资产总额\t12000\t1.2亿元\n存货（千元）\t5\t5';
    expect(inWan(read(text))).toEqual([
      ['2025-12-31', 12, { totalAssets: 12_000, inventory: 0.5 }],
      ['2024-12-31', 12, { totalAssets: 12_000, inventory: 0.5 }],
    ]);
  });

  test('without headings, columns have no period yet', () => {
    const { columns } = read('营业收入\t900\t800\n净利润\t30\t28', { unit: '万元' });
    expect(columns.map(({ id, end, figures }) => [id, end, figures.sales])).toEqual([
      ['#1', undefined, 900 * WAN],
      ['#2', undefined, 800 * WAN],
    ]);
  });
});

describe('what cannot be read is said', () => {
  test('cells that are no amounts, figures with two amounts, and other names for the same', () => {
    const { columns, unread, twice } = read(
      '项目\t2025年\n存货\t#REF!\n净利润\t5.3%\n营业总收入\t910\n营业收入\t900\n货币资金\t5\n货币资金\t6',
    );
    expect(unread).toEqual([
      { figure: 'inventory', heading: '2025年', text: '#REF!' },
      { figure: 'netProfit', heading: '2025年', text: '5.3%' },
    ]);
    expect(twice).toEqual([{ figure: 'cash', heading: '2025年', takenFen: 500, otherFen: 600 }]);
    expect(columns[0]?.figures).toEqual({ sales: 90_000, cash: 500 });
  });

  test('an amount beyond all reason is no amount', () => {
    const { columns, unread } = read('项目\t2025年\n资产总额\t99999999999999999999\n存货\t1e99');
    expect(columns).toEqual([]);
    expect(unread.map(({ figure }) => figure)).toEqual(['totalAssets', 'inventory']);
  });

  test('growth and shares beside the amounts are passed over', () => {
    expect(inWan(read('项目\t2025年\t同比增长\t2024年\n营业收入\t1万\t25%\t8000元'))).toEqual([
      ['2025-12-31', 12, { sales: 1 }],
      ['2024-12-31', 12, { sales: 0.8 }],
    ]);
  });

  test('a table that is no statement gives nothing', () => {
    expect(read('姓名\t电话\n张三\t199')).toMatchObject({ columns: [], unread: [] });
    expect(read('')).toMatchObject({ columns: [] });
  });
});

test('no text, however hostile, throws or makes anything that is no amount of a day', () => {
  const word = fc.constantFrom(
    ...['资产总计', '存货', '净利润', '2025年', '期末余额', '单位：万元', '1,234', '(5)', '-', '٣', '１２', '1e308'],
    ...['__proto__', 'constructor', '"', '\t', '\n', ' ', '|', ',', '\u202e', '（（（（（（', '-'.repeat(400)],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
      for (const { columns } of pastedRows(words.join('')).map((rows) => readFigures([rows]))) {
        for (const { end, figures } of columns) {
          expect(end === undefined || /^\d{4}-\d\d-\d\d$/.test(end)).toBe(true);
          expect(Object.values(figures).every(Number.isSafeInteger)).toBe(true);
        }
      }
    }),
  );
});

test('a megabyte of it is read soon, and what lies beyond is said to be cut', () => {
  const rows = Array.from({ length: 20_000 }, () => ['（'.repeat(40), '2025年', '资产总计', '其中：'.repeat(15)]);
  expect(readFigures([rows]).isCut).toBe(true);
});
