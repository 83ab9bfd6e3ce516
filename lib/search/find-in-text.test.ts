import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesSlowly } from '../../test/factories/search-oracle.ts';
import { excerptOf } from './excerpt.ts';
import { findInText, findParts } from './find-in-text.ts';
import { toParts, toQuery } from './match.ts';

const marked = (text: string, typed: string, kind: 'name' | 'sentence') => {
  const range = findInText(text, toQuery(typed), kind);
  return range && text.slice(range.start, range.end);
};

describe('findInText', () => {
  test.each([
    ['协定存款', 'xdck', 'name', '协定存款'],
    ['谈到设备更新，回款', '更新 回款', 'sentence', '更新，回款'],
    ['谈到设备更新', 'shebei', 'sentence', '设备'],
    ['谈到设备更新', 'sb', 'sentence', undefined],
    ['谈到设备更新', 'sbgx', 'sentence', '设备更新'],
    ['买入𠮷野家', '𠮷', 'sentence', '𠮷'],
    ['什么都有', '', 'sentence', undefined],
  ] as const)('in %s, %s (a %s) is %s', (text, typed, kind, expected) => {
    expect(marked(text, typed, kind)).toBe(expected);
  });

  test('finds where the slow way finds', () => {
    const characters = fc.constantFrom(...'重庆长行安西先a1，银');
    const texts = fc.array(characters, { maxLength: 10 }).map((all) => all.join(''));
    const typed = fc.array(fc.constantFrom(...'zhongqaxil1a', '重', '安'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, typed, (text, parts) => {
        const isFound = findInText(text, toQuery(parts.join('')), 'name') !== undefined;
        expect(isFound).toBe(matchesSlowly(text.replaceAll('，', ''), parts.join('')));
      }),
    );
  });
});

describe('excerptOf', () => {
  test('leaves a short text as it is', () => {
    expect(excerptOf('短短一句', [{ start: 2, end: 3 }])).toEqual({ text: '短短一句', ranges: [{ start: 2, end: 3 }] });
  });

  test('cuts a long text around the match and keeps the match marked', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 20 }), fc.nat(300), (before, length, after) => {
        const text = '前'.repeat(before) + '配'.repeat(length) + '后'.repeat(after);
        const excerpt = excerptOf(text, [{ start: before, end: before + length }]);
        const [range] = excerpt.ranges;
        expect(excerpt.text.slice(range?.start, range?.end)).toBe('配'.repeat(length));
        expect(excerpt.text.length).toBeLessThanOrEqual(Math.max(76, 0));
      }),
    );
  });
});

describe('findParts', () => {
  const NAMES = ['云岭精机', '云岭'];
  test.each([
    ['谈到设备更新，回款', '回款 设备', ['设备', '回款']],
    ['谈到设备更新', '设备 云岭', ['设备']],
    ['谈到设备更新', 'shebei yunling', ['设备']],
    ['谈到设备更新', '设备 澄江', []],
    ['谈到设备更新', '云岭 精机', []],
    ['谈到设备更新', '设备更 更新', ['设备更新']],
  ] as const)('in %s, %s stands as %j, or beside it in the client’s names', (text, typed, expected) => {
    const ranges = findParts(text, toParts(typed), 'sentence', NAMES);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
