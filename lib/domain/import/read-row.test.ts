import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPORT_FIELDS, type ImportField } from './fields.ts';
import { type ColumnMapping, guessMapping, type Mapping } from './mapping.ts';
import { readRow } from './read-row.ts';

const read = (columns: Readonly<Record<string, string>>, is1904 = false) => {
  const headings = Object.keys(columns);
  return readRow(Object.values(columns), guessMapping([headings], headings.length, 0), is1904);
};
/** One cell under one field. */
const cell = (field: ImportField, text: string, more: Partial<ColumnMapping> = {}) => {
  const { values, issues } = readRow(
    [text],
    { headingRow: 0, columns: [{ column: 0, heading: '', field, confidence: 1, ...more }] },
    false,
  );
  return { value: values[field], remarks: issues.map(({ level, reason }) => `${level} ${reason}`) };
};

test('figures count in the unit of the heading when the cell names none', () => {
  const { values, issues } = read({ '贷款余额(万元)': '350.5', '授信额度（亿元）': '500万', '月利率‰': '4.2' });
  expect(values).toEqual({ 'loan.balance': 350_500_000, 'credit.limit': 500_000_000, 'loan.rate': 504 });
  expect(issues).toEqual([]);
});

test('the time of a touch is taken from its day when there is no column for it', () => {
  expect(read({ 拜访日期: '2026-11-20 14:30' }).values).toEqual({ 'touch.day': '2026-11-20', 'touch.time': '14:30' });
});

test.each([
  ['touch.day', 'touch.time'],
  ['touch.time', 'touch.day'],
] as const)('a column of its own for the time counts when it stands with the day as %s, %s', (...fields) => {
  const texts = { 'touch.day': '2026-11-20 14:30', 'touch.time': '9:05' };
  const columns = fields.map((field, column) => ({ column, heading: '', field, confidence: 1 }));
  const { values } = readRow(
    fields.map((field) => texts[field]),
    { headingRow: 0, columns },
    false,
  );
  expect(values).toEqual({ 'touch.day': '2026-11-20', 'touch.time': '09:05' });
});

test('day serials follow the workbook when it counts from 1904', () => {
  expect(read({ 放款日: '44624' }, true).values['loan.disbursedOn']).toBe('2026-03-05');
  expect(read({ 放款日: '46086' }, false).values['loan.disbursedOn']).toBe('2026-03-05');
});

test('a secret column is not read when a stored mapping gives it a field all the same', () => {
  expect(cell('client.note', 'abc123', { leftOut: 'secret' })).toEqual({ value: undefined, remarks: [] });
});

describe('a cell', () => {
  test.each<[string, ImportField, string, unknown, string[]]>([
    ['only holds what cannot be seen', 'touch.day', '\u200B\u3000', undefined, []],
    ['says 无 where words of a touch stand', 'touch.text', '无', '无', []],
    ['says 无 elsewhere', 'client.note', '无', undefined, []],
    ['breaks a name into lines', 'client.name', '云岭精机\n有限公司', '云岭精机有限公司', []],
    ['holds a name of 201 characters', 'client.name', '甲'.repeat(201), undefined, ['error nameTooLong']],
    ['holds a number of 41 characters', 'client.number', '1'.repeat(41), undefined, ['error codeTooLong']],
    ['holds a loan number of 41 characters', 'loan.number', '1'.repeat(41), '1'.repeat(41), []],
    ['has a title of 101 characters', 'person.title', '甲'.repeat(101), '甲'.repeat(100), ['warning textCut']],
    ['would be cut inside a character', 'person.title', `${'甲'.repeat(99)}😀`, '甲'.repeat(99), ['warning textCut']],
    ['holds an old licence number', 'client.uscc', '350100100012345', undefined, ['warning valueLeftOut']],
    ['holds a phone Excel has rounded', 'person.phone', '1.38E+10', undefined, ['warning digitsLost']],
    ['holds two phones', 'person.phone', '13800000001/13900000002', '13800000001', ['warning valueLeftOut']],
    ['has a year of two digits', 'touch.day', '26/3/5', '2026-03-05', ['warning twoDigitYear']],
    ['holds a rate as a fraction', 'loan.rate', '0.0365', 365, ['warning rateAsFraction']],
    ['holds an unknown loan class', 'loan.class', '瑕疵', undefined, ['error unknownWord']],
    ['holds an unknown segment', 'client.segment', '其他', undefined, ['warning unknownWord']],
    ['holds a birthday nobody has', 'person.birthday', '2月30日', undefined, ['warning badBirthday']],
    ['holds a time in words', 'touch.time', '傍晚', undefined, ['warning badTime']],
    ['holds a failed formula', 'loan.balance', '#DIV/0!', undefined, ['warning formulaError']],
  ])('comes to what can be kept when it %s', (_when, field, text, value, remarks) => {
    expect(cell(field, text)).toEqual({ value, remarks });
  });
});

test('a remark quotes the cell, shortened when it is long', () => {
  expect(read({ 客户名称: '甲', 存款余额: `约${'5'.repeat(80)}` }).issues).toEqual([
    { level: 'error', reason: 'badAmount', field: 'deposit.balance', column: 1, value: `约${'5'.repeat(59)}…` },
  ]);
});

test('nothing is thrown, and what is not read without a word is remarked on, whatever is in the cell', () => {
  const mapping: Mapping = {
    headingRow: 0,
    columns: IMPORT_FIELDS.map((field, column) => ({ column, heading: field, field, confidence: 1 })),
  };
  fc.assert(
    fc.property(fc.stringMatching(/^[甲乙丙]{3,9}[%‰.\d]{0,3}$/), (text) => {
      const { values, issues } = readRow(
        IMPORT_FIELDS.map(() => text),
        mapping,
        false,
      );
      const settled = new Set([...Object.keys(values), ...issues.map(({ field }) => field)]);
      expect(IMPORT_FIELDS.filter((field) => !settled.has(field))).toEqual([]);
    }),
  );
});
