const DIGITS: Readonly<Record<string, number>> = Object.freeze({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});

/** A number as it is spoken in a date, as the source of a regular expression: digits, or up to three Han numerals. */
export const SPOKEN_NUMBER = '(?:\\d{1,4}|[零〇一二两俩三四五六七八九十]{1,3})';

/**
 * The value of a spoken number: 12, 十二, 二十五, 两; of an approximate one (两三) the larger. NaN for anything else.
 */
export function spokenNumber(text: string): number {
  if (text === '') return Number.NaN;
  if (text[0] !== undefined && text[0] >= '0' && text[0] <= '9') return Number(text);
  let tens = 0;
  let ones = 0;
  for (const numeral of text) {
    if (numeral === '十') {
      tens = (ones || 1) * 10;
      ones = 0;
    } else {
      const digit = DIGITS[numeral];
      if (digit === undefined) return Number.NaN;
      ones = digit;
    }
  }
  return tens + ones;
}
