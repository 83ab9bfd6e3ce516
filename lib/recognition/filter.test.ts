import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToNameFilter, buildNameFilter, mayHoldName, openNameFilter, PREFIX_LENGTH } from './filter.ts';
import { fold, normaliseName } from './normalise.ts';
import { findNames } from './scan.ts';

const han = fc.string({
  unit: fc.constantFrom(...'云岭精机大理洱海苍山工贸农业科技发展制造'),
  minLength: 2,
  maxLength: 12,
});

/** Numbered texts that share no prefix with one another: deterministic noise. */
function noise(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const at = (k: number) => String.fromCharCode(0x4e00 + ((Math.imul(i + 1, 7919 * k + seed) >>> 7) % 20000));
    return at(1) + at(2) + at(3) + at(4) + at(5);
  });
}

describe('a name filter', () => {
  test('lets every name through when it stands anywhere in running text', () => {
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 20 }), fc.integer(), fc.nat(), (names, salt, pick) => {
        const filter = openNameFilter(buildNameFilter(names, salt));
        const name = names[pick % names.length] as string;
        const isShort = name.length <= PREFIX_LENGTH;
        const text = isShort ? ` ${name}\n` : `客户：${name}，地址`;
        expect(findNames(text, filter).some(({ start }) => start === text.indexOf(name))).toBe(true);
      }),
    );
  });

  test('says that any name may be held, however the text around it is cut, when it was added later or kept for long', () => {
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 12 }), han, fc.integer(), (names, late, salt) => {
        const packed = addToNameFilter(buildNameFilter(names, salt), [late]);
        const { pairs: _, ...kept } = packed;
        for (const name of [...names, late]) {
          const { codes, length } = fold(`第1号${name}业务摘要7919.00`);
          expect(mayHoldName(openNameFilter(packed), codes, length)).toBe(true);
          expect(mayHoldName(openNameFilter(kept), codes, length)).toBe(true);
        }
      }),
    );
  });

  test('lets a short name through only when it is the whole text', () => {
    const filter = openNameFilter(buildNameFilter(['王建国'], 7));
    expect(findNames('王建国', filter)).toHaveLength(1);
    expect(findNames('联系王建国经理', filter)).toHaveLength(0);
    expect(findNames('王建国庆', filter)).toHaveLength(0);
  });

  test.each([100, 10_000])('passes fewer than 1 in 500 unrelated positions when it holds %i names', (count) => {
    const filter = openNameFilter(buildNameFilter(noise(count, 1), 99));
    const others = noise(20_000, 5000011);
    const passed = others.filter((text) => {
      const { codes, length } = fold(text);
      return filter.findPrefixes(codes, length)[0] === 0;
    });
    expect(passed.length).toBeLessThan(others.length / 500);
  });

  test('stays within 1 MB when the book has 100,000 names', () => {
    const packed = buildNameFilter(noise(100_000, 3), 1);
    expect(packed.bits.length * 0.75).toBeLessThanOrEqual(1_048_576);
    expect(packed.longest).toBe(5);
  });

  test('holds other bits when the salt is another', () => {
    const names = ['云岭精机制造有限公司'];
    expect(buildNameFilter(names, 1).bits).not.toBe(buildNameFilter(names, 2).bits);
  });

  test.each([
    ['百有限公司', '百有限责任公司'],
    ['有限公司大理店', '有限责任公司大理店'],
    ['百股份公司', '百股份有限公司'],
    ['百股份有限公司', '百股份公司'],
    ['股份公司昆明', '股份有限公司昆明'],
    ['百有限责任公司', '百 有限公司'],
    ['大理股份有限责任公司', '大理股份公司'],
  ])('lets %s through when the page writes %s', (name, written) => {
    const filter = openNameFilter(buildNameFilter(['汐港铎海重工制造集团有限公司', name], 5));
    expect(findNames(`客户：${written}，地址`, filter).map(({ start }) => start)).toEqual([3]);
    expect(findNames(written, filter).map(({ start }) => start)).toEqual([0]);
  });

  test('measures the longest name in normalised characters when the name is spaced', () => {
    expect(buildNameFilter(['云 岭 精 机 有限责任公司'], 1).longest).toBe(normaliseName('云岭精机有限公司').length);
  });
});
