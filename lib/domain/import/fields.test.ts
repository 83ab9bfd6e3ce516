import fc from 'fast-check';
import { expect, test } from 'vitest';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import { IMPORT_FIELDS, isImportField, type ValueKind, valueKindOf } from './fields.ts';
import { readRow } from './read-row.ts';

/** The groups of fields: the record kinds, and the three that are spread over them. */
const GROUPS = ['client', 'person', 'touch', 'next', 'loan', 'holding', 'deposit', 'credit'];
/** A cell of each kind and what it comes to. */
const CELLS: { readonly [K in ValueKind]: readonly [cell: string, value: string | number | boolean] } = {
  text: ['望川食品', '望川食品'],
  code: ['ｋｈ 001', 'KH001'],
  uscc: ['91350100m000100y43', '91350100M000100Y43'],
  day: ['2026年3月5日', '2026-03-05'],
  time: ['下午2:30', '14:30'],
  birthday: ['3月5日', '03-05'],
  amount: ['1.2万', 1_200_000],
  rate: ['3.65%', 365],
  phone: ['138 0000 0001', '13800000001'],
  channel: ['上门', 'visit'],
  grade: ['甲等', 'A'],
  stage: ['商务谈判', 'negotiation'],
  segment: ['制造业', 'manufacturing'],
  developmentStage: ['成长期', 'growth'],
  potential: ['较高', 'high'],
  clientKind: ['个体工商户', 'soleProprietor'],
  role: ['经办人', 'handler'],
  family: ['协定存款', 'deposit'],
  loanClass: ['关注类', 'specialMention'],
  yesNo: ['否', false],
};

test.each(IMPORT_FIELDS)('a cell is read by its kind when its column means %s', (field) => {
  const [cell, value] = CELLS[valueKindOf(field)];
  const mapping = { headingRow: 0, columns: [{ column: 0, heading: '', field, confidence: 1 }] };
  expect(readRow([cell], mapping, false)).toEqual({ values: { [field]: value }, issues: [] });
});

test('every kind of value is in use, so that none is read for nothing', () => {
  expect([...new Set(IMPORT_FIELDS.map(valueKindOf))].sort()).toEqual(Object.keys(CELLS).sort());
});

test('every field is listed once, under a known group, and has words in both languages', () => {
  expect(new Set(IMPORT_FIELDS).size).toBe(IMPORT_FIELDS.length);
  expect(IMPORT_FIELDS.filter((field) => !GROUPS.includes(field.split('.')[0] ?? ''))).toEqual([]);
  for (const words of [zhCN.import.field, en.import.field]) {
    const worded = Object.entries(words).flatMap(([group, names]) =>
      Object.keys(names).map((name) => `${group}.${name}`),
    );
    expect(worded.sort()).toEqual([...IMPORT_FIELDS].sort());
  }
});

test.each(['', 'client', 'client.Name', 'client.manager', '__proto__', 'constructor', 'toString', null, undefined, 1])(
  'a stored mapping is not believed when it names %j',
  (name) => {
    expect(isImportField(name)).toBe(false);
  },
);

test('a text is a field just when it is listed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...IMPORT_FIELDS)), (text) => {
      expect(isImportField(text)).toBe((IMPORT_FIELDS as readonly string[]).includes(text));
    }),
  );
});
