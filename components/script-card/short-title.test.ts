import { expect, test } from 'vitest';
import { shortTitle } from './short-title.ts';

test.each([
  ['嫌利率高：把价格拆开讲', '把价格拆开讲'],
  ['Price: take it apart', 'take it apart'],
  ['守住下一次', '守住下一次'],
  ['嫌利率高：', '嫌利率高：'],
])('the short title of %s is %s', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
