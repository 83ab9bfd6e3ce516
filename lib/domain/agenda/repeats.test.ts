import { expect, test } from 'vitest';
import { type RepeatRule, repeatsOf } from './repeats.ts';

const FROM = '2026-11-22';
const TO = '2027-06-30';

test('what repeats every month on the 31st skips the months without one', () => {
  const monthly = { freq: 'monthly', interval: 1 } as const;
  expect(repeatsOf('2026-01-31', monthly, FROM, TO)).toEqual(['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31']);
});

test('the count is that from the first on, not from the days asked for', () => {
  const daily = { freq: 'daily', interval: 1, count: 3 } as const;
  expect(repeatsOf('2026-11-21', daily, FROM, TO)).toEqual(['2026-11-22', '2026-11-23']);
  expect(repeatsOf('2026-11-01', daily, FROM, TO)).toEqual([]);
});

test('the last day it may come on is one of its days', () => {
  const weekly = { freq: 'weekly', interval: 1, until: '2026-12-02' } as const;
  expect(repeatsOf('2026-11-25', weekly, FROM, TO)).toEqual(['2026-11-25', '2026-12-02']);
});

test('a leap day comes again in the next leap year', () => {
  expect(repeatsOf('2024-02-29', { freq: 'yearly', interval: 1 }, '2024-03-01', '2032-12-31')).toEqual([
    '2028-02-29',
    '2032-02-29',
  ]);
});

test.each([
  ['a day there never is', { freq: 'daily', interval: 1, byMonth: [2], byMonthDay: [30] }],
  ['an interval of nothing', { freq: 'yearly', interval: 0, byMonth: [2], byMonthDay: [30] }],
] as const)('%s ends the search with nothing', (_name, rule) => {
  const begun = performance.now();
  expect(repeatsOf('1950-01-01', rule as RepeatRule, FROM, TO)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1000);
});
