import { describe, expect, test } from 'vitest';
import { isIdNumber, isLuhn } from './check-digits.ts';

describe('isIdNumber', () => {
  test.each([
    ['the check character fits', '11010519491231002X', true],
    ['the check character is a lower-case x', '11010519491231002x', true],
    ['one digit is wrong', '11010519491231012X', false],
    ['the province is unknown', '99010519491231002X', false],
    ['the birthday is impossible', '110105194913310025', false],
    ['it is a credit code', '91350100M000100Y43', false],
    ['it is empty', '', false],
  ])('when %s: %s', (_when, text, expected) => {
    expect(isIdNumber(text)).toBe(expected);
  });
});

describe('isLuhn', () => {
  test.each([
    ['the check digit fits', '4111111111111111', true],
    ['two digits are swapped', '1411111111111111', false],
    ['a letter is in it', '41111111111111a1', false],
    ['it is empty', '', false],
  ])('when %s: %s', (_when, text, expected) => {
    expect(isLuhn(text)).toBe(expected);
  });
});
