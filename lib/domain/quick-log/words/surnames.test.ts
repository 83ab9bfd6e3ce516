import { expect, test } from 'vitest';
import { DOUBLE_SURNAMES, SURNAMES } from './surnames.ts';

test('surnames are one or two characters long', () => {
  expect([...SURNAMES].every((name) => name.length === 1)).toBe(true);
  expect([...DOUBLE_SURNAMES].every((name) => name.length === 2)).toBe(true);
});

test('words that only look like surnames are left out', () => {
  expect([...'全时国通'].filter((name) => SURNAMES.has(name))).toEqual([]);
});
