import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, foldWidth, saysNothing } from './clean.ts';

const INVISIBLE = ['\u00AD', '\u200B', '\u200E', '\u200F', '\u202A', '\u202E', '\u2060', '\u2066', '\uFEFF'];

describe('cleanText', () => {
  test('gives one name back when invisible characters stand anywhere in it', () => {
    const names = fc.constantFrom('云岭精机有限公司', '望川（厦门）食品有限公司', 'ACME 中国');
    fc.assert(
      fc.property(names, fc.nat(20), fc.constantFrom(...INVISIBLE), (name, at, hidden) => {
        expect(cleanText(` ${name.slice(0, at)}${hidden}${name.slice(at)}\u3000`)).toBe(name);
      }),
    );
  });

  test.each(['电话\n沟通', '甲  乙', '李·明', '１２３', '👩‍💼'.replace('\u200D', '')])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  test('comes to an empty text when nothing can be seen', () => {
    expect(cleanText(`\u3000${INVISIBLE.join('')}\t\n`)).toBe('');
  });
});

describe('foldWidth', () => {
  test('gives every printable half-width character back when it is written in full width', () => {
    const all = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    const wide = [...all].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    expect(foldWidth(wide)).toBe(all);
    expect(foldWidth('Ａ\u3000（１）')).toBe('A (1)');
  });

  test.each(['云岭精机', '、。「」', '￥', '①', 'ｶﾅ', '%‰'])(
    'leaves %s alone, which has no half-width form',
    (text) => {
      expect(foldWidth(text)).toBe(text);
    },
  );
});

describe('saysNothing', () => {
  test.each([
    '',
    '-',
    '——',
    '－',
    '/',
    '\\',
    '***',
    '...',
    '。',
    '无',
    '暂无',
    '没有',
    '空',
    '不详',
    '待定',
    'NULL',
    'N/A',
    'na',
    'NaN',
  ])('is true when the cell says %j', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  test.each(['0', '否', '无锡', '空港物流', '无贷款', '未知数科技', '没有变化', '-5', '1/2', 'Nancy', 'nullable'])(
    'is false when the cell says %j',
    (text) => {
      expect(saysNothing(text)).toBe(false);
    },
  );
});
