import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldAscii, foldInto } from './fold.ts';

const folded = (text: string) => String.fromCharCode(...fold(text).codes);

test.each([
  ['云岭（澜州）有限公司', '云岭澜州有限公司'],
  ['ＡＢＣ　１２３', 'abc123'],
  ['C-100 23', 'c10023'],
  ['138 1234-5678', '13812345678'],
  ['Lü·女', 'lv女'],
  ['A.B，C、D', 'abcd'],
  ['𠮷野家', '𠮷野家'],
  ['()（） -', ''],
])('%s is compared as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('folding what is folded changes nothing, and every unit knows where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { codes, starts } = fold(text);
      expect(folded(folded(text))).toBe(folded(text));
      expect(starts).toHaveLength(codes.length);
      expect(starts.every((start, index) => start < text.length && start > (starts[index - 1] ?? -1))).toBe(true);
    }),
  );
});

test('writing into an array gives the same as folding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const target = new Uint16Array(text.length + 3);
      const end = foldInto(text, target, 3);
      expect([...target.subarray(3, end)]).toEqual(fold(text).codes);
    }),
  );
});

test('a code with an odd character in it keeps its length', () => {
  const target = new Uint8Array(8);
  expect(foldAscii('A号\n9', target, 0)).toBe(3);
  expect([...target.subarray(0, 3)]).toEqual([97, 63, 57]);
});
