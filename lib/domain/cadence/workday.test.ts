import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../calendar/day.ts';
import { onWorkday } from './workday.ts';

const weekdays = { isWorkday: (day: string) => weekday(day) <= 5 };

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', '2026-11-23'],
  ['2026-10-31', '2026-11-02'],
  ['2026-12-27', '2026-12-28'],
])('%s falls on %s', (day, expected) => {
  expect(onWorkday(day, weekdays)).toBe(expected);
});

test('a make-up working day on a Saturday is one', () => {
  const calendar = { isWorkday: (day: string) => day === '2026-10-10' || weekdays.isWorkday(day) };
  expect(onWorkday('2026-10-10', calendar)).toBe('2026-10-10');
});

test('stays where it is without a calendar, and with one that never works', () => {
  expect(onWorkday('2026-11-21')).toBe('2026-11-21');
  expect(onWorkday('2026-11-21', { isWorkday: () => false })).toBe('2026-11-21');
});

test('never goes back, stops at the first working day and stays there', () => {
  const anyOff = fc.uniqueArray(fc.nat(20), { maxLength: 15 });
  fc.assert(
    fc.property(anyOff, fc.nat(20), (off, start) => {
      const calendar = { isWorkday: (day: string) => !off.includes(daysBetween('2026-02-01', day)) };
      const day = addDays('2026-02-01', start);
      const shifted = onWorkday(day, calendar);
      expect(shifted >= day && calendar.isWorkday(shifted)).toBe(true);
      expect(onWorkday(shifted, calendar)).toBe(shifted);
      for (let at = day; at < shifted; at = addDays(at, 1)) expect(calendar.isWorkday(at)).toBe(false);
    }),
  );
});
