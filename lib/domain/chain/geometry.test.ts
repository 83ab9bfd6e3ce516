import { expect, test } from 'vitest';
import { linePath, middleOf } from './geometry.ts';

const box = (x: number, y: number) => ({ x, y, width: 20, height: 10 });

test('the middle of a box', () => {
  expect(middleOf(box(10, 10))).toEqual({ x: 20, y: 15 });
});

test.each([
  ['beside', box(100, 0), 'M20 5C60 5 60 5 100 5'],
  ['at the other side', box(-100, 0), 'M0 5C-40 5 -40 5 -80 5'],
  ['above and far aside', box(15, -100), 'M10 0C10 -45 25 -45 25 -90'],
])('a line leaves and comes at the sides that face each other when the other is %s', (_, to, path) => {
  expect(linePath(box(0, 0), to)).toBe(path);
});

test('two that stand one over the other are joined beside the column', () => {
  expect(linePath(box(0, 0), box(0, 18))).toBe('M20 5C36 5 36 23 20 23');
});

test('hangs as far as it is told to, so that it does not run behind what is between', () => {
  expect(linePath(box(0, 0), box(100, 0), 'across', 30)).toBe('M20 5C60 45 60 45 100 5');
});

test('runs down when it is told to, though the other is further aside', () => {
  expect(linePath(box(0, 0), box(200, 40), 'down')).toBe('M10 10C10 25 210 25 210 40');
});

test('runs straight down to a frame that is right below', () => {
  expect(linePath(box(0, 0), box(0, 18), 'down')).toBe('M10 10C10 14 10 14 10 18');
});
