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
