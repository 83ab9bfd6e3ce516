import { isUscc } from '../domain/client/uscc.ts';
import { normaliseName } from './normalise.ts';

const UNIT = '[0-9A-Za-z\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]';
const GAP = '[ \\t\\u00A0\\u3000\\-\\u2010\\u2013\\uFF0D]?';
/** Eighteen letters or digits with at most one separator between two, not part of a longer run. */
const CODE_SHAPE = new RegExp(`(?<!${UNIT})${UNIT}(?:${GAP}${UNIT}){17}(?!${UNIT})`, 'g');
/** As nearly all codes are stored: nothing to do. */
const CANONICAL = /^[0-9A-Z]*$/;
const LEAST_RUN = new RegExp(`${UNIT}{2}`);
/** The same as part of anything. */
const CODE_ANYWHERE = new RegExp(`${UNIT}(?:${GAP}${UNIT}){17}`, 'g');

/** A code found in text, with its place in UTF-16 units. */
export interface FoundCode {
  readonly start: number;
  readonly length: number;
  /** Canonical: upper case, half width, without separators. */
  readonly code: string;
}

/** A code as the book stores it: half width, upper case, no separators. */
export function canonicalCode(text: string): string {
  if (CANONICAL.test(text)) return text;
  return normaliseName(text).replaceAll('-', '').toUpperCase();
}

/** All unified social credit codes in `text` whose check character is right, however they are spaced or written. */
export function findUsccs(text: string): readonly FoundCode[] {
  if (text.length < 18 || !LEAST_RUN.test(text)) return [];
  const found: FoundCode[] = [];
  CODE_SHAPE.lastIndex = 0;
  for (let match = CODE_SHAPE.exec(text); match !== null; match = CODE_SHAPE.exec(text)) {
    const code = canonicalCode(match[0]);
    if (isUscc(code)) found.push({ start: match.index, length: match[0].length, code });
    // A neighbouring number ("1 9153…") may have led to a false start: try again from the next unit.
    else CODE_SHAPE.lastIndex = match.index + 1;
  }
  return found;
}

/** Whether a piece of `text`, however it is cut, may be such a code. */
export function mayHoldUscc(text: string): boolean {
  if (!hasEnough(text)) return false;
  CODE_ANYWHERE.lastIndex = 0;
  for (let match = CODE_ANYWHERE.exec(text); match !== null; match = CODE_ANYWHERE.exec(text)) {
    if (isUscc(canonicalCode(match[0]))) return true;
    CODE_ANYWHERE.lastIndex = match.index + 1;
  }
  return false;
}

/** Whether there are as many letters and digits in a text as a code has: hardly any row of a list goes further than this. */
function hasEnough(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Of ASCII, and of full width.
    if ((unit >= 0x30 && unit <= 0x7a) || (unit >= 0xff10 && unit <= 0xff5a)) count += 1;
  }
  return count >= 18;
}

/** Whether a labelled value has the shape of a bank's client number. */
export function isClientNumberShape(text: string): boolean {
  return /^(?=.*\d)[0-9A-Z]{4,32}$/.test(canonicalCode(text));
}

/** Digits of a phone number, without the country code; stars stay. Empty when there are too few to tell anybody by. */
export function canonicalPhone(text: string): string {
  const digits = canonicalCode(text)
    .replace(/[＊✱●○•×·]/gu, '*')
    .replace(/[^0-9*]/gu, '')
    .replace(/^(?:00)?86(?=1[0-9*]{10}$)/u, '');
  return digits.replaceAll('*', '').length >= LEAST_PHONE ? digits : '';
}

/** What a full and a starred form of one number have in common: its first three and last four digits. */
export function phoneKey(phone: string): string {
  const key = phone.slice(0, 3) + phone.slice(-4);
  return phone.length >= LEAST_PHONE && !key.includes('*') ? key : '';
}

/** Whether two client numbers look like those of one numbering: as long as each other and with the same beginning. */
export function isSameNumbering(a: string, b: string): boolean {
  return a.length === b.length && a.length >= LEAST_NUMBER && a.slice(0, NUMBERING) === b.slice(0, NUMBERING);
}

const LEAST_PHONE = 7;
const LEAST_NUMBER = 6;
const NUMBERING = 3;
