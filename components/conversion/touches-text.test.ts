import { expect, test } from 'vitest';
import { shareText, touchesText } from './touches-text.ts';

test.each([
  [6, '6'],
  [5.5, '5.5'],
  [1.75, '1.8'],
  [5.04, '5'],
] as const)('%f touches read as %s', (touches, text) => {
  expect(touchesText(touches)).toBe(text);
});

test.each([
  ['a half', 3, 6, '50%'],
  ['nothing', 0, 6, '0%'],
  ['very little, which is not nothing', 1, 400, '<1%'],
  ['all', 6, 6, '100%'],
  ['of nobody', 0, 0, '–'],
] as const)('a share of %s', (_name, part, whole, text) => {
  expect(shareText(part, whole)).toBe(text);
});
