import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOARD_KEYS, type BoardKey, isBoardKey, placeAfter } from './focus.ts';

test.each<readonly [BoardKey, string, readonly [number, number], readonly [number, number]]>([
  ['ArrowDown', 'goes one down', [0, 0], [0, 1]],
  ['ArrowDown', 'stays at the end', [0, 9], [0, 9]],
  ['ArrowUp', 'stays at the top', [0, 0], [0, 0]],
  ['PageDown', 'goes five down', [0, 2], [0, 7]],
  ['PageUp', 'goes five up as far as there are any', [0, 3], [0, 0]],
  ['Home', 'goes to the first', [0, 7], [0, 0]],
  ['End', 'goes to the last', [0, 1], [0, 9]],
  ['ArrowRight', 'passes over an empty column and ends where the other does', [0, 7], [2, 2]],
  ['ArrowLeft', 'stays level', [2, 1], [0, 1]],
  ['ArrowRight', 'stays when there is no column with cards left', [2, 1], [2, 1]],
])('%s %s', (key, _words, [column, row], [toColumn, toRow]) => {
  expect(placeAfter({ column, row }, key, [10, 0, 3, 0])).toEqual({ column: toColumn, row: toRow });
});

test('no key leads to where there is no card', () => {
  const lengths = fc.array(fc.nat(6), { minLength: 1, maxLength: 7 }).filter((some) => some.some((n) => n > 0));
  fc.assert(
    fc.property(lengths, fc.array(fc.constantFrom(...BOARD_KEYS)), (some, keys) => {
      let place = { column: some.findIndex((n) => n > 0), row: 0 };
      for (const key of keys) {
        place = placeAfter(place, key, some);
        expect(place.row).toBeGreaterThanOrEqual(0);
        expect(place.row).toBeLessThan(some[place.column] ?? 0);
      }
    }),
  );
});

test('other keys are not the board’s', () => {
  expect(isBoardKey('ArrowUp')).toBe(true);
  expect(isBoardKey('a')).toBe(false);
});
