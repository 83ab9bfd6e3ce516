import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, codeFrom, groupedCode, readCode } from './code.ts';

const anyCode = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map((characters) => characters.join(''));
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test('no two characters of a code are taken for each other when it is read out or written down', () => {
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  expect([...'01ILOU'].filter((character) => CODE_ALPHABET.includes(character))).toEqual([]);
  expect(CODE_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThan(78);
});

test.each([
  ['there are none', 0, undefined],
  ['there is one too few', CODE_LENGTH - 1, undefined],
  ['there are just enough', CODE_LENGTH, '2'.repeat(CODE_LENGTH)],
  ['there are more than needed', 64, '2'.repeat(CODE_LENGTH)],
])('bytes give a code only when %s', (_when, count, code) => {
  expect(codeFrom(new Uint8Array(count))).toBe(code);
});

test('bytes past the last whole round of the alphabet are skipped, not folded back, when a code is made', () => {
  const fair = Math.floor(256 / CODE_ALPHABET.length) * CODE_ALPHABET.length;
  const unfair = Array.from({ length: 256 - fair }, (_, index) => fair + index);
  const ordered = Array.from({ length: CODE_LENGTH }, (_, index) => index);
  expect(unfair.length).toBeGreaterThan(0);
  expect(codeFrom(new Uint8Array([...unfair, ...ordered]))).toBe(CODE_ALPHABET.slice(0, CODE_LENGTH));
  expect(codeFrom(new Uint8Array([...unfair, ...ordered.slice(1)]))).toBeUndefined();
});

test('a code is shown in four groups of four', () => {
  expect(groupedCode('ABCDEFGHJKMNPQRS')).toBe('ABCD-EFGH-JKMN-PQRS');
  expect(groupedCode('')).toBe('');
});

test('any code is read when it is typed in full width or with the dashes and spaces of any keyboard', () => {
  const separators = fc.constantFrom('-', '—', '–', '－', '　', ' ', '_', '.', '\t');
  fc.assert(
    fc.property(anyCode, separators, (code, separator) => {
      const typed = groupedCode(code).replaceAll('-', separator);
      expect(readCode(typed)).toBe(code);
      expect(readCode(fullWidth(typed.toLowerCase()))).toBe(code);
    }),
  );
});

test.each([...'01ILOU随!'])('a code is refused when one of its characters is %s', (character) => {
  expect(readCode(`ABCD-EFGH-JKMN-PQR${character}`)).toBeUndefined();
});
