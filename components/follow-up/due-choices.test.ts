import { expect, test } from 'vitest';
import { dueChoices } from './due-choices.ts';

test.each([
  ['2026-11-20', ['2026-11-21', '2026-11-23', '2026-12-04']],
  ['2026-11-21', ['2026-11-22', '2026-11-23', '2026-11-24', '2026-12-05']],
  ['2026-11-22', ['2026-11-23', '2026-11-25', '2026-12-06']],
  ['2026-11-23', ['2026-11-24', '2026-11-26', '2026-11-30', '2026-12-07']],
  ['2026-12-31', ['2027-01-01', '2027-01-03', '2027-01-04', '2027-01-14']],
])('offers days after today, in order and none twice, when today is %s', (today, days) => {
  expect(dueChoices(today).map((choice) => choice.day)).toEqual(days);
});
