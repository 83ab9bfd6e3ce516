import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerBound } from './lower-bound.ts';

const tries = fc.nat(500).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

describe('the lower bound of a share', () => {
  test.each([
    // By hand with z = 1.2816, z² = 1.6425: (p + z²/2n − z√((p(1−p) + z²/4n)/n)) / (1 + z²/n)
    [0, 0, 0],
    [0, 5, 0],
    [1, 1, 0.3784],
    [3, 3, 0.6462],
    [9, 10, 0.7175],
    [5, 10, 0.3122],
  ])('is what was reckoned by hand for %i of %i', (successes, n, bound) => {
    expect(lowerBound(successes, n)).toBeCloseTo(bound, 3);
  });

  test('is 95 %, two-sided, as the tables have it when asked for', () => {
    expect(lowerBound(80, 100, 1.96)).toBeCloseTo(0.7112, 3);
  });

  test('never exceeds the share, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(tries, ([successes, n]) => {
        const bound = lowerBound(successes, n);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(n === 0 ? 0 : successes / n + 1e-12);
      }),
    );
  });

  test('rises with a further success and does not rise with a further failure', () => {
    fc.assert(
      fc.property(tries, ([successes, n]) => {
        expect(lowerBound(successes + 1, n + 1)).toBeGreaterThan(lowerBound(successes, n));
        expect(lowerBound(successes, n + 1)).toBeLessThanOrEqual(lowerBound(successes, n));
      }),
    );
  });
});
