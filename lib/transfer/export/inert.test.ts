import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../test/factories/any-values.ts';
import { disarm, isDangerous, keepAsText, looksNumeric, rearm, withoutTextMark } from './inert.ts';

test.each([
  ['=', '=1+1'],
  ['+', '+861381'],
  ['-', '-5'],
  ['@', '@SUM(A1)'],
  ['a tab', '\tx'],
  ['a carriage return', '\rx'],
  ['a line feed', '\nx'],
  ['full-width ＝', '＝1'],
  ['full-width ＋', '＋1'],
  ['full-width －', '－1'],
  ['full-width ＠', '＠x'],
  ['spaces and =', '   =1'],
  ['a no-break space and =', '\u00a0=1'],
  ['an ideographic space and =', '\u3000=1'],
  ['a zero-width space and =', '\u200b=1'],
  ['a byte order mark and =', '\ufeff=1'],
  ['a control character and =', '\u0001=1'],
  ['a quote and =', '"=1'],
  ['quotes, spaces and =', '"" \'=1'],
  ['a Chinese quote and =', '“=1'],
])('marks a text when it begins with %s', (_what, text) => {
  expect(disarm(text)).toBe(`'${text}`);
  expect(rearm(disarm(text))).toBe(text);
});

test.each(['', '望川有限公司', 'a=b', '3-5', "'quoted'", '"quoted"', '1+1', '邮箱a@b.cn', '   '])(
  'leaves a text alone when it is harmless: %j',
  (text) => {
    expect(disarm(text)).toBe(text);
  },
);

test.each([
  ['a long code', '913300001234567890'],
  ['leading zeros', '0012'],
  ['an exponent', '12E5'],
  ['a phone', '13812345678'],
  ['a phone with spaces', '138 1234 5678'],
  ['a date', '2026-11-20'],
  ['a short date', '3-5'],
  ['a Chinese date', '3月5日'],
  ['a time', '09:30'],
  ['an amount', '¥1,000.50'],
  ['a percentage', '50%'],
  ['full-width digits', '１２３'],
  ['an English date', 'Mar-5'],
  ['a date without hyphen', '5mar2026'],
  ['a truth value', 'True'],
])('keeps a text a text when it is %s', (_what, text) => {
  expect(keepAsText(text)).toBe(`${text}\t`);
});

test.each(['91350100M000100Y43', '138****5678', 'A12', '三月', '5个月', 'Marketing', 'mayor', ''])(
  'adds nothing when a spreadsheet takes it for text anyway: %j',
  (text) => {
    expect(keepAsText(text)).toBe(text);
  },
);

describe('for any text', () => {
  test('both marks come off again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(rearm(disarm(text))).toBe(text);
        expect(withoutTextMark(keepAsText(text))).toBe(text);
        expect(rearm(withoutTextMark(keepAsText(disarm(text))))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing dangerous is left but behind the mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = keepAsText(disarm(text));
        expect(isDangerous(cell) ? cell[0] : "'").toBe("'");
        expect(looksNumeric(cell) ? cell.at(-1) : '\t').toBe('\t');
      }),
      { numRuns: 2000 },
    );
  });
});

test('takes no time when a text is long and almost numeric', () => {
  const started = performance.now();
  for (const filler of [' ', '1', '"', '\t', 'may ']) {
    keepAsText(disarm(`${filler.repeat(5000)}中`));
  }
  expect(performance.now() - started).toBeLessThan(200);
});
