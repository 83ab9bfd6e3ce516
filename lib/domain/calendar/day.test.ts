import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, daysBetween, fromDayNumber, isDay, weekday } from './day.ts';

const anyDayNumber = fc.integer({ min: -200_000, max: 200_000 });

describe('isDay', () => {
  test.each(['2026-11-21', '2024-02-29', '1970-01-01', '2000-02-29'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '',
    '2026-11-21T00:00',
    '2026-04-31',
    '0099-01-01',
    '2026-0a-01',
    '2026/01/01',
    '２０２６-01-01',
    '-026-01-01',
  ])('refuses %s', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

test('arithmetic crosses month ends, leap days and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-11-21', '2026-11-14')).toBe(-7);
});

test('weekday is ISO: a Saturday is 6, the Monday after it 1', () => {
  expect(weekday('2026-11-21')).toBe(6);
  expect(weekday('2026-11-23')).toBe(1);
  expect(weekday('1969-12-31')).toBe(3);
});

test('dayNumber throws when the text is no day', () => {
  expect(() => dayNumber('soon')).toThrow(RangeError);
});

test('day numbers and days are inverse, and agree with the platform calendar', () => {
  fc.assert(
    fc.property(anyDayNumber, (number) => {
      const day = fromDayNumber(number);
      expect(dayNumber(day)).toBe(number);
      expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test('whatever has the shape of a day is one exactly when the platform calendar has it', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = fc.tuple(
    fc.integer({ min: 1000, max: 3000 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  fc.assert(
    fc.property(parts, ([year, month, date]) => {
      const platform = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
      const text = `${year}-${two(month)}-${two(date)}`;
      expect(isDay(text)).toBe(platform === text);
    }),
    { numRuns: 2000 },
  );
});
