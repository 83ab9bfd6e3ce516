import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arranged, movedTo } from './arrange.ts';

const stops = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('arranged', () => {
  test.each([
    [[], 'abcd'],
    [['c', 'a', 'b', 'd'], 'cabd'],
    [['d', 'gone', 'b'], 'dbac'],
  ])('by hand as %j: %s', (byHand, expected) => {
    expect(ids(arranged(stops, byHand))).toBe(expected);
  });
});

describe('movedTo', () => {
  test.each([
    ['a', 1, 'bacd'],
    ['d', 0, 'dabc'],
    ['b', -1, 'bacd'],
    ['b', 9, 'acdb'],
    ['x', 0, 'abcd'],
  ])('%s to place %i: %s', (id, place, expected) => {
    expect(movedTo(['a', 'b', 'c', 'd'], id, place).join('')).toBe(expected);
  });
  test('loses nobody and makes nobody twice', () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.nat(), fc.integer(), (all, which, place) => {
        const id = all[which % all.length] as string;
        expect([...movedTo(all, id, place)].sort()).toEqual([...all].sort());
      }),
    );
  });
});
