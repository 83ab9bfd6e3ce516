import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, weekday } from '../calendar/day.ts';
import { weekDays, weekNumber, weekStart } from './week.ts';

describe('weekNumber follows ISO 8601', () => {
  test.each([
    ['2026-11-22', 2026, 47],
    ['2026-11-23', 2026, 48],
    ['2026-01-01', 2026, 1],
    // The first days of 2027 belong to the last week of 2026.
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    // The last days of 2024 belong to the first week of 2025.
    ['2024-12-30', 2025, 1],
    ['2028-02-29', 2028, 9],
  ])('%s lies in week %i-W%i', (day, year, week) => {
    expect(weekNumber(day)).toEqual({ year, week });
  });
});

test('a week has seven days from Monday on, over month ends and leap days', () => {
  expect(weekDays('2028-03-01')).toEqual([
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
    '2028-03-02',
    '2028-03-03',
    '2028-03-04',
    '2028-03-05',
  ]);
});

test('every day lies in the week it is asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }).map(fromDayNumber), (day) => {
      expect(weekDays(day)[weekday(day) - 1]).toBe(day);
      expect(weekday(weekStart(day))).toBe(1);
    }),
  );
});
