import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalName } from './han.ts';
import { fits, isCutAfter, type Partial, partialCode, partialName } from './partial.ts';

const CODE = '91330100MA2GP5AF4X';

describe('partialName', () => {
  test.each([
    ['张*明', 'masked', ['张', '明']],
    ['张＊明', 'masked', ['张', '明']],
    ['云岭****有限公司', 'masked', ['云岭', '有限公司']],
    ['云岭精机制…', 'truncated', ['云岭精机制', '']],
    ['云岭精机制...', 'truncated', ['云岭精机制', '']],
    ['云岭精机制。。。', 'truncated', ['云岭精机制', '']],
    ['云岭精机有限责…', 'truncated', ['云岭精机', '']],
    ['云岭●●制造', 'masked', ['云岭', '制造']],
  ])('sees what is left of %j when it is %s', (text, kind, parts) => {
    expect(partialName(text)).toMatchObject({ kind, parts });
  });
  test.each(['云岭精机有限公司', '阿依•买买提', '***', '…', '', 'a.b'])(
    'sees a whole name in %j when nothing is hidden',
    (text) => {
      expect(partialName(text)).toBeUndefined();
    },
  );
  test('gives up when there are more gaps than anybody makes', () => {
    expect(partialName('云*'.repeat(50))).toBeUndefined();
  });
});

describe('fits', () => {
  test.each([
    ['张*明', '张小明', true],
    ['张*明', '张小小明', false],
    ['张*明', '张明', false],
    ['李*', '李娜', true],
    ['云岭****有限公司', '云岭精机制造有限公司', true],
    ['云岭****有限公司', '澜州精机制造有限公司', false],
    ['云岭精机…', '云岭精机制造有限公司', true],
    ['云岭精机有限公司…', '云岭精机有限公司', true],
    ['云岭…制造…', '云岭精机制造有限公司', true],
    ['云岭…铸造…', '云岭精机制造有限公司', false],
  ])('%j and %s: %s when compared', (text, full, expected) => {
    expect(fits(partialName(text) as Partial, canonicalName(full))).toBe(expected);
  });
  test.each([
    ['9133************4X', true],
    ['9133 **** **** **** 4X', true],
    ['9133************4W', false],
    ['9134************4X', false],
    ['9133…4x', true],
    ['９１３３＊＊＊＊４Ｘ', true],
  ])('%j and the code: %s when compared', (text, expected) => {
    expect(fits(partialCode(text) as Partial, CODE)).toBe(expected);
  });

  test('a value fits itself however it is starred', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{8,18}$/),
        fc.nat(6),
        fc.integer({ min: 1, max: 6 }),
        (code, from, count) => {
          const masked =
            code.slice(0, from) + '*'.repeat(Math.min(count, code.length - from)) + code.slice(from + count);
          const partial = partialCode(masked);
          expect(partial === undefined || fits(partial, code)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['…', true],
  [' ...', true],
  ['。。。', true],
  ['。', false],
  ['', false],
])('isCutAfter(%j) is %s when a name stands before', (rest, expected) => expect(isCutAfter(rest)).toBe(expected));
