import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, isDay } from './day.ts';
import { addMonths, dayOf, monthEnd, monthStart, yearMonth } from './months.ts';

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %i months is %s', (day, count, expected) => {
  expect(addMonths(day, count)).toBe(expected);
});

test('a date that does not exist is none', () => {
  expect(dayOf(2026, 2, 29)).toBeUndefined();
  expect(dayOf(2026, Number.NaN, 1)).toBeUndefined();
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
});

test('a month begins on its first and ends on the eve of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -30, max: 30 }), (number, count) => {
      const day = fromDayNumber(number);
      const [start, end] = [monthStart(day, count), monthEnd(day, count)];
      expect(isDay(start) && isDay(end) && isDay(addMonths(day, count))).toBe(true);
      expect(start.slice(0, 7)).toBe(end.slice(0, 7));
      expect(start.endsWith('-01')).toBe(true);
      expect(yearMonth(start).month).toBe(((((yearMonth(day).month - 1 + count) % 12) + 12) % 12) + 1);
    }),
  );
});
