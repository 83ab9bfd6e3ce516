import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyParts } from './money.ts';

test.each([
  [0, '0', 'yuan'],
  [1, '0.01', 'yuan'],
  [123_450, '1,234.5', 'yuan'],
  [999_999, '9,999.99', 'yuan'],
  [1_000_000, '1', 'wan'],
  [2_000_000_00, '200', 'wan'],
  [1_234_567_800, '1,234.57', 'wan'],
  [10_000_000_000, '1', 'yi'],
  [-5_000_000_00, '-500', 'wan'],
] as const)('%d fen reads %s %s', (fen, digits, unit) => {
  expect(moneyParts(fen)).toEqual({ digits, unit });
});

test('a value that rounds up to the next unit is written in it', () => {
  expect(moneyParts(9_999_999_999)).toEqual({ digits: '1', unit: 'yi' });
  expect(moneyParts(99_999_999)).toEqual({ digits: '100', unit: 'wan' });
  expect(moneyParts(995_000)).toEqual({ digits: '9,950', unit: 'yuan' });
});

test('never shows a minus before zero, nor more than two decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
      const { digits } = moneyParts(fen);
      expect(digits).not.toMatch(/^-0(\.0+)?$/);
      expect(digits).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d{1,2})?$/);
    }),
  );
});
