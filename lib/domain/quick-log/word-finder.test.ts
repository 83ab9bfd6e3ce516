import { expect, test } from 'vitest';
import { makeWordFinder, isWithin } from './word-finder.ts';

const find = makeWordFinder<'phone' | 'bank'>([
  ['phone', '电话 打电话'],
  ['bank', '银行'],
  [null, '电话银行'],
]);

test('the longest word wins, and a word that means nothing hides shorter ones', () => {
  expect(find('打电话问电话银行的银行').map(({ word }) => word)).toEqual(['打电话', '银行']);
});

test('a place is where the word stands', () => {
  expect(find('给他打电话')).toEqual([{ start: 2, end: 5, meaning: 'phone', word: '打电话' }]);
});

test('a span lies within another when neither end sticks out', () => {
  expect(isWithin({ start: 1, end: 2 }, { start: 1, end: 3 })).toBe(true);
  expect(isWithin({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(false);
});
