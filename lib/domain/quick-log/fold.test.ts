import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLine } from './fold.ts';

test.each([
  ['ＣＡＬＬ王总，３．５％', 'call王总,3.5%'],
  ['電話陳董　談信用證', '电话陈董 谈信用证'],
  ['「IPO」。', '"ipo";'],
])('%s is read as %s', (line, folded) => {
  expect(foldLine(line)).toBe(folded);
});

test('every unit keeps its place, lone surrogates and letters of other scripts included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (line) => {
      expect(foldLine(line)).toHaveLength(line.length);
    }),
  );
  expect(foldLine('İ\ud800')).toHaveLength(2);
});
