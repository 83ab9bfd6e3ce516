import { expect, test } from 'vitest';
import { spokenNumber } from './spoken-number.ts';

test.each([
  ['12', 12],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十五', 25],
  ['三十一', 31],
  ['两', 2],
  ['俩', 2],
  ['两三', 3],
])('%s is %i', (text, value) => {
  expect(spokenNumber(text)).toBe(value);
});

test.each(['', '半', '周', '几'])('%j is no number', (text) => {
  expect(spokenNumber(text)).toBeNaN();
});
