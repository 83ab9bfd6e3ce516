import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { isLastOfMonth, monthsSince } from './months.ts';

test.each([
  ['2026-01-15', '2026-07-14', 5],
  ['2026-01-15', '2026-07-15', 6],
  ['2025-08-31', '2026-02-27', 5],
  ['2025-08-31', '2026-02-28', 6],
  ['2023-08-31', '2024-02-28', 5],
  ['2023-08-31', '2024-02-29', 6],
  ['2024-02-29', '2025-02-28', 12],
  ['2024-02-29', '2026-02-27', 23],
  ['2024-11-22', '2026-11-22', 24],
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-22', '2026-11-01', 0],
])('from %s to %s: %i full months', (from, to, months) => {
  expect(monthsSince(from, to)).toBe(months);
});

test.each([
  ['2026-02-28', true],
  ['2024-02-28', false],
  ['2024-02-29', true],
  ['2026-12-31', true],
  ['2026-04-29', false],
])('%s is the last of its month: %s', (day, expected) => {
  expect(isLastOfMonth(day)).toBe(expected);
});

test('grows by one at most from day to day and never shrinks', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (start, length) => {
      const from = addDays('2020-01-01', start);
      const today = addDays(from, length);
      const step = monthsSince(from, addDays(today, 1)) - monthsSince(from, today);
      expect(step === 0 || step === 1).toBe(true);
    }),
  );
});
