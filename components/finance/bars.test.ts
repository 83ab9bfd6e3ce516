import { expect, test } from 'vitest';
import { barsOf } from './bars.ts';

test.each([
  [
    'values above zero stand on the ground',
    [50, 100],
    100,
    [
      [50, 50],
      [0, 100],
    ],
  ],
  [
    'losses hang from the top',
    [-50, -100],
    0,
    [
      [0, 50],
      [0, 100],
    ],
  ],
  [
    'both share one scale',
    [100, -100],
    50,
    [
      [0, 50],
      [50, 50],
    ],
  ],
  [
    'zeros have no height',
    [0, 0],
    100,
    [
      [100, 0],
      [100, 0],
    ],
  ],
])('%s', (_, values, zero, expected) => {
  const result = barsOf(values, 100);
  expect(result.zero).toBe(zero);
  expect(result.bars.map((bar) => bar && [bar.y, bar.height])).toEqual(expected);
});

test('a missing value has no bar, not one of zero', () => {
  expect(barsOf([undefined, 5], 10).bars[0]).toBeUndefined();
});
