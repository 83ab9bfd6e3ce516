import { foldWidth, saysNothing } from './clean.ts';

/** Units an amount may be counted in, as powers of ten of a fen. */
const UNIT_POWER: Readonly<Record<string, number>> = Object.freeze({
  分: 0,
  元: 2,
  块: 2,
  千元: 5,
  千: 5,
  万元: 6,
  万: 6,
  w: 6,
  百万元: 8,
  百万: 8,
  千万元: 9,
  千万: 9,
  亿元: 10,
  亿: 10,
});

/** A unit written in a heading or behind a number. */
export type AmountUnit = '分' | '元' | '千元' | '万元' | '百万元' | '千万元' | '亿元';

const CURRENCY = /^(?:[¥￥]|rmb|cny|人民币)|(?:rmb|cny|人民币)$/gi;
const PLAIN = /^(\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)?(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/i;
const WITH_UNIT = /^(.*?\d.*?)(百万元?|千万元?|亿元?|万元?|千元?|w|元|块|分)(?:整|正)?$/i;
const TWO_UNITS = /^([\d.,]+)亿([\d.,]+)万元?$/;

/**
 * An amount in integer fen: 1,234.50 · ￥1，234 · 35万 · 1.2亿元 · (500) · 500- · 1.5E+6. The unit in the cell goes before
 * `headingUnit`. Parts of a fen are rounded half away from zero; the arithmetic is exact, no binary fraction takes part.
 * `none` where the cell says that there is nothing; undefined where it is no amount in yuan.
 */
export function readAmount(text: string, headingUnit: AmountUnit = '元'): number | 'none' | undefined {
  const folded = foldWidth(text)
    .replace(/[\s'_]/g, '')
    .replace(/[−–—﹣]/g, '-');
  if (saysNothing(folded)) return 'none';
  const unsigned = unsign(folded);
  const bare = unsigned.text.replace(CURRENCY, '');
  const fen = readUnsigned(bare, UNIT_POWER[headingUnit] ?? 2);
  if (fen === undefined || fen > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return unsigned.isNegative && fen > 0n ? -Number(fen) : Number(fen);
}

/** The unit named in a heading such as 余额(万元) or 金额（单位：亿）; undefined when it names none. */
export function unitInHeading(heading: string): AmountUnit | undefined {
  const folded = foldWidth(heading).replace(/\s/g, '');
  const match =
    /(?:[([【]|单位[:为]?|[/_-])(?:人民币|RMB|CNY|单位[:为]?|[:,，])*(百万元?|千万元?|亿元?|万元?|千元|元|分)(?:[)\]】]|$)/i.exec(
      folded,
    ) ?? /(百万元|千万元|亿元|万元|千元)$/.exec(folded);
  const unit = match?.[1];
  if (unit === undefined) return undefined;
  return (unit === '元' || unit === '分' || unit.endsWith('元') ? unit : `${unit}元`) as AmountUnit;
}

function unsign(text: string): { text: string; isNegative: boolean } {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) return { text: bracketed[1] as string, isNegative: true };
  const withCurrency = /^([¥￥])(-)(.+)$/.exec(text);
  if (withCurrency) return { text: withCurrency[3] as string, isNegative: true };
  if (/^[-+]/.test(text)) return { text: text.slice(1), isNegative: text.startsWith('-') };
  // Hosts write the sign behind the number.
  if (/\d-$/.test(text)) return { text: text.slice(0, -1), isNegative: true };
  return { text, isNegative: false };
}

function readUnsigned(text: string, power: number): bigint | undefined {
  const two = TWO_UNITS.exec(text);
  if (two) {
    const [high, low] = [scaled(two[1] ?? '', 10), scaled(two[2] ?? '', 6)];
    return high === undefined || low === undefined ? undefined : high + low;
  }
  const unit = WITH_UNIT.exec(text);
  if (!unit) return scaled(text, power);
  return scaled(unit[1] ?? '', UNIT_POWER[(unit[2] ?? '').toLowerCase()] ?? power);
}

/** Decimal digits times ten to the `power`, rounded to a whole number. */
function scaled(text: string, power: number): bigint | undefined {
  const match = PLAIN.exec(text);
  const whole = match?.[1]?.replaceAll(',', '') ?? '';
  const fraction = match?.[2] ?? '';
  if (!match || whole + fraction === '' || whole.length > 18) return undefined;
  const shift = power + Number(match[3] ?? 0);
  const digits = whole + fraction;
  // Where the decimal point comes to stand among the digits.
  const point = whole.length + shift;
  if (point > 20) return /^0*$/.test(digits) ? 0n : undefined;
  if (point < 0) return 0n;
  const integer = BigInt(digits.slice(0, point).padEnd(point, '0') || '0');
  return integer + ((digits[point] ?? '0') >= '5' ? 1n : 0n);
}
