import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test.each([
  [1_000_000, 120, 12_000],
  [1_000_000, 0.5, 50],
  [333, 1, 0],
  [-1_000_000, 100, -10_000],
])('%i fen at %s basis points are %i fen', (fen, basisPoints, share) => {
  expect(shareOf(fen, basisPoints)).toBe(share);
});
