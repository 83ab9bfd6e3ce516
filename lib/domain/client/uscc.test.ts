import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUscc, usccCheckCharacter } from './uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyCode = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '51', 'A1', 'N2', 'Y1'),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, rest]) => head + region + rest.join(''));

// The example that GB 32100-2015 itself works through in its annex.
test('accepts the worked example of the standard', () => {
  expect(isUscc('91350100M000100Y43')).toBe(true);
});

test.each([
  ['a wrong check character', '91350100M000100Y44'],
  ['lower case', '91350100m000100y43'],
  ['17 characters', '91350100M000100Y4'],
  ['19 characters', '91350100M000100Y430'],
  ['a letter that the alphabet leaves out', '91350100I000100Y43'],
  ['a letter in the region', '9135010AM000100Y43'],
  ['nothing', ''],
])('refuses %s', (_name, code) => {
  expect(isUscc(code)).toBe(false);
});

test('every body has exactly one check character', () => {
  fc.assert(
    fc.property(anyCode, (body) => {
      expect([...ALPHABET].filter((character) => isUscc(body + character))).toEqual([usccCheckCharacter(body)]);
    }),
  );
});

test('notices every single wrong character', () => {
  fc.assert(
    fc.property(anyCode, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...ALPHABET), (body, at, character) => {
      const code = body + usccCheckCharacter(body);
      fc.pre(code[at] !== character);
      expect(isUscc(code.slice(0, at) + character + code.slice(at + 1))).toBe(false);
    }),
  );
});

test('has no check character when a character is not in the alphabet', () => {
  expect(usccCheckCharacter('91350100I000100Y4')).toBeUndefined();
  expect(usccCheckCharacter('short')).toBeUndefined();
});
