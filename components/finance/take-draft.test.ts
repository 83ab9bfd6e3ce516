import { describe, expect, test } from 'vitest';
import { LAST, WAN, YEAR } from '../../test/factories/statement.ts';
import type { ReadColumn } from '../../lib/domain/finance/read-figures.ts';
import { type ColumnChoice, periodsOf, takeBlock } from './take-draft.ts';

const TODAY = '2026-11-22';
const COLUMNS: readonly ReadColumn[] = [
  { id: 'a', heading: '2026年9月30日', end: '2026-09-30', months: 9, figures: { sales: 9000 * WAN } },
  { id: 'b', heading: '2025年', end: '2025-12-31', months: 12, figures: { sales: 11_000 * WAN } },
];
const blockOf = (choices: Readonly<Record<string, ColumnChoice>>, isSure = true, statements = [LAST, YEAR]) =>
  takeBlock(periodsOf(COLUMNS, choices, true), isSure, statements, TODAY);

describe('taking a table over', () => {
  test.each<[string, Readonly<Record<string, ColumnChoice>>, string | undefined]>([
    ['goes when all is known', {}, undefined],
    ['waits for a column', { a: { isUsed: false }, b: { isUsed: false } }, 'none'],
    ['waits for the day of a column', { a: { end: '' } }, 'period'],
    ['waits for the length where the day does not say it', { a: { end: '2026-10-31' } }, 'period'],
    ['goes once it is set', { a: { end: '2026-10-31', months: 9 } }, undefined],
    ['passes over what is not used', { a: { end: '', isUsed: false } }, 'same'],
    ['refuses a day to come', { a: { end: '2026-12-31' } }, 'future'],
    ['refuses one period twice', { a: { end: '2025-12-31' } }, 'twice'],
  ])('%s', (_, choices, expected) => {
    expect(blockOf(choices)).toBe(expected);
  });

  test('waits for the unit before all else', () => {
    expect(blockOf({ a: { end: '' } }, false)).toBe('unit');
  });

  test('refuses more periods than are kept', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...LAST, id: `${at}`, end: `${1950 + at}-12-31` }));
    expect(blockOf({}, true, many)).toBe('tooMany');
  });
});
