import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay, localTime, startOfDay } from './local-time.ts';

const moment = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });

test('a day begins within itself, and the moment before belongs to the day before', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const start = startOfDay(localDay(ms));
      expect(localDay(start)).toBe(localDay(ms));
      expect(localDay(start - 1)).not.toBe(localDay(ms));
      expect(localDay(startOfDay(localDay(ms), 1) - 1)).toBe(localDay(ms));
    }),
  );
});

test.each([
  [new Date(2026, 0, 5, 7, 3, 9), '2026-01-05', '07:03', '07:03:09'],
  [new Date(2026, 10, 22, 23, 59, 59), '2026-11-22', '23:59', '23:59:59'],
])('%s is written as the wall clock shows it', (date, day, time, full) => {
  expect(localDay(date.getTime())).toBe(day);
  expect(localTime(date.getTime())).toBe(time);
  expect(localTime(date.getTime(), true)).toBe(full);
});

test('the days of a month lie in a row over its end', () => {
  expect(localDay(startOfDay('2026-11-30', 1))).toBe('2026-12-01');
});
