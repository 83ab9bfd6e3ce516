import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayCell, EMPTY, moneyCell, numberCell, percentCell, textCell } from './cell.ts';

test.each([
  [0, 'yuan', '0'],
  [1, 'yuan', '0.01'],
  [-1, 'yuan', '-0.01'],
  [123_450, 'yuan', '1234.5'],
  [100, 'yuan', '1'],
  [1, 'wan', '0.000001'],
  [-2_000_000_00, 'wan', '-200'],
  [9_007_199_254_740_991, 'yuan', '90071992547409.91'],
] as const)('writes %i fen exactly when the unit is %s', (fen, unit, decimal) => {
  expect(moneyCell(fen, unit)).toEqual({ kind: 'number', decimal, isMoney: true });
});

test('loses no fen whatever the amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('yuan' as const, 'wan' as const), (fen, unit) => {
      const cell = moneyCell(fen, unit);
      const [whole = '', fraction = ''] = cell.kind === 'number' ? cell.decimal.split('.') : [];
      expect(Number(whole + fraction.padEnd(unit === 'yuan' ? 2 : 6, '0'))).toBe(fen);
    }),
  );
});

test('writes rates in per cent when they are basis points', () => {
  expect(percentCell(435)).toEqual({ kind: 'number', decimal: '4.35' });
  expect(percentCell(0)).toEqual({ kind: 'number', decimal: '0' });
  expect(percentCell(0.0001)).toEqual({ kind: 'number', decimal: '0.000001' });
});

test('is empty when nothing is known', () => {
  expect([textCell(undefined), textCell(''), dayCell(undefined), moneyCell(undefined, 'wan')]).toEqual(
    Array(4).fill(EMPTY),
  );
  expect(numberCell(3)).toEqual({ kind: 'number', decimal: '3' });
});
