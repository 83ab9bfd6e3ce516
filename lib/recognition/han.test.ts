import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNameFilter, openNameFilter, PREFIX_LENGTH } from './filter.ts';
import { canonicalName, otherSpellings, simplify } from './han.ts';
import { normaliseName } from './normalise.ts';
import { findNames } from './scan.ts';

const text = fc.string({
  unit: fc.constantFrom(...'雲嶺精機製造有限責任公司股份集團（）昇乾鐘鍾⾦\uf914云岭 Ａ'),
  maxLength: 24,
});

describe('simplify', () => {
  test.each([
    ['雲嶺精機製造有限責任公司', '云岭精机制造有限责任公司', 'all is traditional'],
    ['云岭精机', '云岭精机', 'nothing is'],
    ['昇腾 乾元 於氏', '昇腾 乾元 於氏', 'the characters are standard on the mainland too'],
    ['⾞輛', '车辆', 'a radical stands for a traditional character'],
  ])('gives %j as %j when %s', (from, to) => expect(simplify(from)).toBe(to));

  test('keeps every character in its place', () => {
    fc.assert(fc.property(text, (value) => simplify(value).length === value.length));
  });
});

describe('canonicalName', () => {
  test('changes nothing when applied twice', () => {
    fc.assert(fc.property(text, (value) => canonicalName(canonicalName(value)) === canonicalName(value)));
  });
  test('is the same for both scripts when the form of company is written out', () => {
    expect(canonicalName('雲嶺精機（集團）股份有限責任公司')).toBe(canonicalName('云岭精机(集团)股份公司'));
  });
});

describe('otherSpellings', () => {
  test.each([
    ['云岭精机有限公司', ['雲嶺精機有限公司'], 'every character has one traditional form'],
    ['甲乙丙丁有限公司', [], 'none has'],
    ['雲嶺精機有限公司', ['云岭精机有限公司'], 'the book writes traditionally'],
  ])('of %s are %j when %s', (name, expected) => expect(otherSpellings(name, 4)).toEqual(expected));

  test('are few when every character has several traditional forms', () => {
    expect(otherSpellings('台发钟面历汇', 6).length).toBeLessThanOrEqual(9);
  });

  test('let the page half find a name written traditionally, without a table of its own', () => {
    const name = '武汉鹤楼光电有限公司';
    const plain = openNameFilter(buildNameFilter([name], 7));
    const both = openNameFilter(buildNameFilter([name, ...otherSpellings(name, PREFIX_LENGTH)], 7));
    const page = '客戶 武漢鶴樓光電有限公司';
    expect(findNames(page, plain)).toEqual([]);
    expect(findNames(page, both).map(({ start }) => start)).toEqual([3]);
  });
});

test('股份公司 and 股份有限公司 are one form when normalised', () => {
  expect(normaliseName('云岭 股份 有限公司')).toBe(normaliseName('云岭股份公司'));
  expect(normaliseName('云岭股份有限公司')).not.toBe(normaliseName('云岭有限公司'));
});
