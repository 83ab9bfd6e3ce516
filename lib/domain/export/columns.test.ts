import { expect, test } from 'vitest';
import { columnNamed, columnsOfKind, EXPORT_COLUMNS, EXPORT_KINDS, USUAL_COLUMNS } from './columns.ts';

test.each(EXPORT_KINDS)('chooses whose record it is and some more when nothing was changed for %s', (kind) => {
  const usual = columnsOfKind(kind).filter((column) => USUAL_COLUMNS.includes(column));
  expect(usual.length).toBeGreaterThan(4);
  expect(usual[0]).toMatch(/\.(?:name|clientName)$/);
});

test('gives every column to exactly one kind', () => {
  expect(EXPORT_KINDS.flatMap(columnsOfKind)).toEqual(EXPORT_COLUMNS);
});

test('leaves free notes and birthdays out when nothing was changed', () => {
  expect(USUAL_COLUMNS.filter((column) => /note|birthday/.test(column))).toEqual([]);
});

test('finds a column by its bare name, and none when it is unknown', () => {
  expect(columnNamed('loan', 'rateBp')).toBe('loan.rateBp');
  expect(columnNamed('loan', 'phone')).toBeUndefined();
});
