import { fromSerial } from '../../domain/import/values/day.ts';
import type { ReadNotice } from '../../domain/import/table.ts';
import type { NumberStyle } from './styles.ts';

/** Excel keeps fifteen digits of a number; what is longer was a code. */
const EXACT = 1e15;

/** The text of a numeric cell as its style shows it: a day, a percentage, padded, or the shortest decimal. */
export function numberText(raw: string, style: NumberStyle, is1904: boolean, notices: Set<ReadNotice>): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  switch (style.kind) {
    case 'date':
      return dayText(value, is1904) ?? plainText(value, notices);
    case 'percent':
      return `${plainText(Number((value * 100).toPrecision(13)), notices)}%`;
    case 'pad':
      return Number.isInteger(value) && value >= 0 && value < EXACT
        ? String(value).padStart(style.width, '0')
        : plainText(value, notices);
    default:
      return plainText(value, notices);
  }
}

function dayText(serial: number, is1904: boolean): string | undefined {
  // A time of day alone.
  if (serial > 0 && serial < 1) return fromSerial(serial + 20_000, is1904)?.time ?? '00:00';
  const read = fromSerial(serial, is1904);
  return read && (read.time ? `${read.day} ${read.time}` : read.day);
}

function plainText(value: number, notices: Set<ReadNotice>): string {
  if (Math.abs(value) >= EXACT) {
    notices.add('digitsLost');
    // The exponent tells the rows' reader that the digits are not the ones that were typed.
    return value.toExponential();
  }
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
