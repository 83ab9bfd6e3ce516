import { expect, test } from 'vitest';
import { isAbsurd } from './absurd.ts';
import { RATIOS } from './ratio.ts';

test.each([
  ['receivableDays', 3_650, false],
  ['receivableDays', 54_746_578, true],
  ['salesMargin', -9.5, false],
  ['salesMargin', -1_200, true],
  ['debtRatio', 1.4, false],
  ['debtRatio', 5_000, true],
  ['currentRatio', 12, false],
] as const)('%s of %d is absurd: %s', (id, value, expected) => {
  expect(isAbsurd(id, value)).toBe(expected);
});

test('nothing is no ratio to wonder about', () => {
  for (const id of RATIOS) expect(isAbsurd(id, 0)).toBe(false);
});
