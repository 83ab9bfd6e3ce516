import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText, plainText } from './find-text.ts';

const found = (text: string, query: string) => findText(text, query).map(({ start, end }) => text.slice(start, end));

describe('findText', () => {
  test.each([
    ['谈了承兑，承兑要快', '承兑', ['承兑', '承兑']],
    ['打开ＡＰＰ 看', 'app', ['ＡＰＰ']],
    ['王 建国来电', '王建国', ['王 建国']],
    ['王建国来电', '王 建', ['王建']],
    ['𠮷野家', '野', ['野']],
    ['aaa', 'aa', ['aa']],
    ['oﬀer', 'f', ['ﬀ']],
    ['没有', '承兑', []],
    ['随便', '  ', []],
    ['', '甲', []],
  ])('in “%s” finds “%s” as %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  test('gives ranges in order, apart from each other and within the text, whatever is looked for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'A', ' ', '㈱', '株', 'ﬀ', 'f', '承', '𠮷'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (hay, needle) => {
        let last = 0;
        for (const { start, end } of findText(hay, needle)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(hay.length);
      }),
    );
  });

  test('finds something exactly when the plain text holds it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '承', '兑'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (hay, needle) => {
        const isThere = plainText(needle) !== '' && plainText(hay).includes(plainText(needle));
        expect(findText(hay, needle).length > 0).toBe(isThere);
      }),
    );
  });
});
