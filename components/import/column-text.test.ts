import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../lib/domain/import/mapping.ts';
import {
  columnCounts,
  columnLetters,
  FIELD_GROUPS,
  fieldsOf,
  hasClient,
  rowHint,
  sampleText,
  samplesOf,
  secretColumns,
  splitColumns,
  surenessOf,
} from './column-text.ts';
import { IMPORT_FIELDS } from '../../lib/domain/import/fields.ts';

const ROWS = [
  ['客户名称', '网银密码', '手机', '联系人', '其他', '空列'],
  ['望江有限公司', 'abc123', '13812345678', '张小明', '身份证 110101199003074477', ''],
  ['李建国', 'xyz789', '13912345678', '王芳', '', ''],
];
const TABLE = { rows: ROWS };
const MAPPING = guessMapping(ROWS, 6);
const columnAt = (index: number, mapping = MAPPING) => mapping.columns[index] as (typeof MAPPING.columns)[number];
const samples = (index: number, mapping = MAPPING) =>
  samplesOf(TABLE, mapping, columnAt(index, mapping), secretColumns(TABLE));

describe('sample values', () => {
  test('are masked where they are personal, by the kind of client of their row', () => {
    expect(samples(0)).toEqual(['望江有限公司', '李*国']);
    expect(samples(2)).toEqual(['138****5678', '139****5678']);
    expect(samples(3)).toEqual(['张*明', '王*']);
  });
  test('are masked as far as they look personal when the column means nothing', () => {
    expect(samples(4).join()).not.toContain('19900307');
  });
  test('of a secret column there are none, also when its heading is taken for data', () => {
    expect(samples(1)).toEqual([]);
    const unheaded = guessMapping(ROWS, 6, -1);
    expect(samples(1, unheaded)).toEqual([]);
  });
});

test('the hint of a row leaves out what stands under a secret heading, and masks the rest', () => {
  const secret = secretColumns(TABLE);
  expect(rowHint(ROWS[0] ?? [], MAPPING, secret)).toBe('客户名称 · 网银密码 · 手机 · 联系人');
  expect(rowHint(ROWS[1] ?? [], MAPPING, secret)).toMatch(/^望江有限公司 · 138\*{4}5678 · 张\*明 · 身份证/);
  expect(rowHint(ROWS[1] ?? [], MAPPING, secret)).not.toMatch(/abc123|19900307/);
});

test('an address of a person is masked, that of a company is not', () => {
  expect(sampleText('client.address', '云岭市望岳路 168 号', 'person')).not.toContain('168');
  expect(sampleText('client.address', '云岭市望岳路 168 号', 'enterprise')).toContain('168');
});

test('columns without a single value are told from those with one', () => {
  const { filled, empty } = splitColumns(TABLE, MAPPING);
  expect(filled.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  expect(empty.map(({ column }) => column)).toEqual([5]);
});

test('counts a secret column as left out', () => {
  expect(columnCounts(MAPPING)).toEqual({ taken: 3, left: 3 });
});

test.each([
  ['客户名称', true],
  ['统一社会信用代码', true],
  ['沟通内容', false],
])('a table with %s alone names its client: %s', (heading, expected) => {
  expect(hasClient(guessMapping([[heading]], 1))).toBe(expected);
});

test.each([
  [{ field: 'client.name', confidence: 1 }, false, false, 'sure'],
  [{ field: 'client.name', confidence: 0.8 }, false, false, 'likely'],
  [{ field: 'client.name', confidence: 0.5 }, false, false, 'check'],
  [{ field: 'client.name', confidence: 1 }, true, true, 'byHand'],
  [{ field: 'client.name', confidence: 1 }, false, true, 'remembered'],
  [{ leftOut: 'secret', confidence: 1 }, true, true, 'secret'],
  [{ leftOut: 'noPlace', confidence: 1 }, false, false, 'noPlace'],
  [{ confidence: 0 }, false, false, 'unknown'],
] as const)('%o set by hand: %s, remembered: %s is %s', (column, isByHand, isRemembered, expected) => {
  expect(surenessOf({ column: 0, heading: '', ...column }, isByHand, isRemembered)).toBe(expected);
});

test('every meaning is offered once', () => {
  expect(FIELD_GROUPS.flatMap(fieldsOf).toSorted()).toEqual([...IMPORT_FIELDS].sort());
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i stands under %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
