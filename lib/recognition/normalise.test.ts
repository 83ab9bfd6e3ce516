import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseName, normaliseWithMap, sourceSpan } from './normalise.ts';

const text = fc.string({
  unit: fc.constantFrom(...'云岭精机有限责任公司分（）()ＡａA１1·• 　\u00a0\u200b\n-–集团', '有限责任公司', '𠮷'),
  maxLength: 40,
});

describe('normaliseName', () => {
  test.each([
    ['云岭精机（大理）有限公司', '云岭精机(大理)有限公司', 'brackets are full width'],
    ['云 岭　精\u00a0机\n有限公司', '云岭精机有限公司', 'spaces of any kind stand between'],
    ['云岭\u200b精机\u202e有限\ufeff公司', '云岭精机有限公司', 'invisible characters are mixed in'],
    ['ＡＢｃ１２科技', 'abc12科技', 'letters and digits are full width'],
    ['阿依•买买提', '阿依·买买提', 'the middle dot is another one'],
    ['云岭精机有限责任公司', '云岭精机有限公司', 'the form of company is written out'],
    ['有限 责任公 司', '有限公司', 'the form of company is spaced'],
  ])('gives one form for %j: %j when %s', (from, to) => {
    expect(normaliseName(from)).toBe(to);
  });

  test.each([
    ['云岭精机有限公司大理分公司', '云岭精机有限公司'],
    ['云岭集团有限公司', '云岭有限公司'],
    ['大理云岭精机有限公司', '云岭精机有限公司'],
    ['云岭精机股份有限公司', '云岭精机有限公司'],
  ])('keeps %s apart from %s when they are different companies', (a, b) => {
    expect(normaliseName(a)).not.toBe(normaliseName(b));
  });

  test('changes nothing when applied twice', () => {
    fc.assert(fc.property(text, (value) => normaliseName(normaliseName(value)) === normaliseName(value)));
  });

  test('gives what folding gives when it takes the short way', () => {
    const form = fc.constantFrom(...['有限', '责任', '公司', '股份', '司', '云', 'a', 'A', '（', '(', ' ']);
    const name = fc.array(form, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(name, text), (value) => {
        normaliseName(value);
        expect(normaliseName(value)).toBe(normaliseWithMap(value).text);
      }),
    );
  });
});

describe('normaliseWithMap', () => {
  test('maps every stretch back to text of the same form when the original is cut there', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const folded = normaliseWithMap(value);
        if (folded.text.length === 0) return;
        const start = a % folded.text.length;
        const length = 1 + (b % (folded.text.length - start));
        const span = sourceSpan(folded, start, length);
        // 责任 falls away only when 公司 follows, so a cut inside 有限责任公司 may still show it.
        const cut = normaliseName(value.slice(span.start, span.start + span.length)).replaceAll('责任', '');
        expect(cut).toBe(folded.text.slice(start, start + length).replaceAll('责任', ''));
      }),
    );
  });

  test('has ascending offsets inside the text when anything was dropped', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { text: folded, starts } = normaliseWithMap(value);
        expect(starts).toHaveLength(folded.length);
        expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
        expect(starts.at(-1) ?? 0).toBeLessThan(Math.max(1, value.length));
      }),
    );
  });
});
