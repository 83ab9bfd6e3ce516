import { expect, test } from 'vitest';
import { type AllowanceState, takeOne } from './allowance.ts';

const RULE = { burst: 3, perSecond: 2 };

/** How many of the calls at these times are let through. */
function allowed(times: readonly number[]): number {
  let state: AllowanceState | undefined;
  return times.filter((at) => {
    const taken = takeOne(state, RULE, at);
    state = taken.state;
    return taken.isAllowed;
  }).length;
}

test('a burst passes, what exceeds it does not', () => {
  expect(allowed([0, 0, 0, 0, 0])).toBe(3);
});

test('the allowance comes back with time, up to the burst', () => {
  expect(allowed([0, 0, 0, 500, 500])).toBe(4);
  expect(allowed([0, 0, 0, 60_000, 60_000, 60_000, 60_000])).toBe(6);
});

test('over a long run no more than the rate passes', () => {
  const times = Array.from({ length: 1000 }, (_, index) => index * 10);
  expect(allowed(times)).toBeLessThanOrEqual(3 + 2 * 10);
});

test('a clock set back earns nothing', () => {
  expect(allowed([1000, 1000, 1000, 0, 0])).toBe(3);
});
