import { describe, expect, test } from 'vitest';
import { findHeadingRow, fingerprint, guessMapping, recall, remap, remember, withAmountUnit } from './mapping.ts';

const width = (rows: readonly (readonly string[])[]) => Math.max(...rows.map((row) => row.length));
const guess = (...rows: string[][]) => guessMapping(rows, width(rows));
const fields = (...headings: string[]) => guess(headings).columns.map(({ field }) => field);

describe('findHeadingRow', () => {
  test('passes over titles, dates and units above the table', () => {
    const rows = [
      ['2026年三季度对公客户台账'],
      ['编制单位：城东支行', '', '', '单位：万元'],
      ['序号', '客户名称', '客户号', '贷款余额'],
      ['1', '云岭精机有限公司', 'KH1', '200'],
    ];
    expect(findHeadingRow(rows)).toBe(2);
  });
  test('takes the upper one of repeated headings', () => {
    expect(
      findHeadingRow([
        ['客户名称', '手机'],
        ['甲公司', '1'],
        ['客户名称', '手机'],
      ]),
    ).toBe(0);
  });
  test('a row of data with a word that is also a heading is not taken', () => {
    expect(
      findHeadingRow([
        ['客户名称', '拜访日期', '内容'],
        ['企业', '备注', '客户等级要重新评'],
      ]),
    ).toBe(0);
  });
  test('takes the first full row when no word is known', () => {
    expect(findHeadingRow([['Titel'], ['Foo', 'Bar', 'Baz'], ['1', '2', '3']])).toBe(1);
  });
  test('is -1 when there are no rows', () => {
    expect(findHeadingRow([])).toBe(-1);
  });
});

describe('guessMapping', () => {
  test('takes units from the headings', () => {
    const { columns } = guess(['客户名称', '贷款余额(万元)', '存款余额（亿元）', '执行利率(%)', '授信额度']);
    expect(columns.map(({ amountUnit, rateUnit }) => amountUnit ?? rateUnit)).toEqual([
      undefined,
      '万元',
      '亿元',
      'percent',
      '元',
    ]);
  });
  test('the surer of two columns of one meaning keeps it', () => {
    expect(fields('客户', '客户名称')).toEqual([undefined, 'client.name']);
    expect(fields('客户名称', '企业名称')).toEqual(['client.name', undefined]);
  });
  test('ambiguous words follow what stands beside them', () => {
    expect(fields('客户名称', '借据号', '产品名称', '到期日')).toEqual([
      'client.name',
      'loan.number',
      'loan.product',
      'loan.maturesOn',
    ]);
    expect(fields('客户名称', '产品名称', '余额', '到期日')).toEqual([
      'client.name',
      'holding.name',
      'holding.balance',
      'holding.until',
    ]);
    expect(fields('姓名', '手机', '拜访日期')).toEqual(['client.name', 'person.phone', 'touch.day']);
  });
  test('columns without heading and columns with strange ones are left out', () => {
    const { columns } = guess(['客户名称', '', '__proto__', 'constructor', 'toString']);
    expect(columns.slice(1).every(({ field }) => field === undefined)).toBe(true);
  });
});

test('headings under groups are read with their group', () => {
  const rows = [
    ['客户名称', '贷款', '', '存款', ''],
    ['客户名称', '余额', '利率', '余额', '日均'],
    ['甲有限公司', '1', '2', '3', '4'],
  ];
  const { headingRow, columns } = guess(...rows);
  expect(headingRow).toBe(1);
  expect(columns.map(({ field }) => field)).toEqual([
    'client.name',
    'loan.balance',
    'loan.rate',
    'deposit.balance',
    undefined,
  ]);
  expect(columns[3]?.heading).toBe('存款余额');
});

describe('a secret column', () => {
  const mapping = guess(['客户名称', '网银密码']);
  test('is left out and says why', () => {
    expect(mapping.columns[1]).toMatchObject({ leftOut: 'secret' });
  });
  test('stays left out when the user or a memory maps it', () => {
    expect(remap(mapping, 1, 'client.note').columns[1]?.field).toBeUndefined();
    expect(
      recall(mapping, [
        ['client.name', null],
        ['client.note', null],
      ]).columns[1]?.field,
    ).toBeUndefined();
  });
});

test('a column given a meaning takes it from the one that had it', () => {
  const mapping = remap(guess(['客户名称', '曾用名']), 1, 'client.name');
  expect(mapping.columns.map(({ field }) => field)).toEqual([undefined, 'client.name']);
  expect(mapping.columns[1]?.confidence).toBe(1);
});

describe('a remembered mapping', () => {
  const mapping = withAmountUnit(remap(guess(['客户名称', '数额', '备注']), 1, 'deposit.balance'), 1, '万元');
  test('is laid over the guess for the same headings', () => {
    expect(recall(guess(['客户名称', '数额', '备注']), remember(mapping))).toEqual({
      ...mapping,
      columns: mapping.columns.map((column) => ({ ...column, confidence: 1 })),
    });
  });
  test('is passed over when it does not fit or is spoilt', () => {
    const other = guess(['客户名称', '数额']);
    expect(recall(other, remember(mapping))).toBe(other);
    expect(recall(other, undefined)).toBe(other);
    const spoilt = recall(other, [
      ['constructor' as never, null],
      [null, null],
    ]);
    expect(spoilt.columns[0]?.field).toBeUndefined();
  });
  test('is found by the words of the headings, spacing aside', () => {
    const print = (...headings: string[]) => fingerprint(guess(headings));
    expect(print('客户 名称', '数额')).toBe(print('客户名称', '数额'));
    expect(print('客户名称', '数额')).not.toBe(print('数额', '客户名称'));
    expect(print('客户名称数', '额')).not.toBe(print('客户名称', '数额'));
  });
});
