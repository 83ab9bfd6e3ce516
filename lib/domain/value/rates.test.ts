import { expect, test } from 'vitest';
import { LOAN_CLASSES } from '../credit/loan.ts';
import { DEFAULT_RATES } from './rates.ts';

test('a worse class never costs less, and the worst costs everything', () => {
  const losses = LOAN_CLASSES.map((loanClass) => DEFAULT_RATES.lossBp[loanClass]);
  expect(losses).toEqual([...losses].sort((a, b) => a - b));
  expect(losses.at(-1)).toBe(10_000);
});

test('no default rate is negative or cannot be changed', () => {
  const { feeBp, lossBp, ...single } = DEFAULT_RATES;
  expect(Object.values({ ...feeBp, ...lossBp, ...single }).every((rate) => rate >= 0)).toBe(true);
  expect([DEFAULT_RATES, feeBp, lossBp].every((table) => Object.isFrozen(table))).toBe(true);
});
