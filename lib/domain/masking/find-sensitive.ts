import { isIdNumber, isLuhn } from './check-digits.ts';

/** What may be hidden in a note. `secret`: what authenticates somebody (passwords, codes); it must not be kept at all. */
export type SensitiveKind = 'secret' | 'idNumber' | 'account' | 'phone' | 'email';

/** A stretch of text that should not be shown. Offsets in UTF-16 units. */
export interface SensitiveSpan {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly kind: SensitiveKind;
  readonly shape: RegExp;
  /** Further proof, from the match without spaces and dashes. */
  readonly proves?: (compact: string) => boolean;
}

// A number touching another digit or a mask is part of something longer, or masked already.
const FREE = '(?<![\\d*])';
const END = '(?![\\d*])';
const number = (body: string) => new RegExp(`${FREE}${body}${END}`, 'g');
const AREA = '[(（]?0(?:10|2\\d|[3-9]\\d{2})[)）]?';

/** In order of precedence: what an earlier pattern has taken, a later one leaves alone. A group `span` is what to hide. */
const PATTERNS: readonly Pattern[] = Object.freeze<Pattern[]>([
  {
    kind: 'secret',
    shape: /(?:密码|口令|动态码|验证码|校验码|安全码)[是为:：=\s]{0,4}(?<span>[!-~]{3,32})/g,
  },
  {
    kind: 'secret',
    shape:
      /\b(?:cvv2?|cvc2?|pin|otp|password|passcode)(?:\s*(?:[:：=]|是|为|is\s)\s*|\s+(?=\S*\d))(?<span>[!-~]{3,32})/gi,
  },
  { kind: 'email', shape: /(?<![\w.+*-])[A-Za-z0-9_][\w.+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w.+-]*@)/g },
  { kind: 'idNumber', shape: number('\\d{17}[\\dXx](?![A-Za-z])'), proves: isIdNumber },
  { kind: 'idNumber', shape: number('\\d{6}[ -]\\d{8}[ -]\\d{3}[\\dXx](?![A-Za-z])'), proves: isIdNumber },
  { kind: 'account', shape: number('\\d{16,19}'), proves: isLuhn },
  { kind: 'account', shape: number('\\d{4}([ -])\\d{4}(?:\\1\\d{4}){2}(?:\\1\\d{1,3})?'), proves: isLuhn },
  // Company accounts carry no public check digit: there the word before them must do.
  {
    kind: 'account',
    shape: /(?:[账帐][号户]|卡号|account(?: no\.?| number)?)[是为:：\s]{0,3}(?<span>\d(?:[ -]?\d){8,29})(?![\d*])/gi,
  },
  { kind: 'phone', shape: number('(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d([ -]?)\\d{4}\\1\\d{4}') },
  { kind: 'phone', shape: number('(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d{3}[ -]\\d{3}[ -]\\d{3}') },
  {
    kind: 'phone',
    shape: number(`(?:(?:\\+|00)86[ -]?)?${AREA}[ -]?\\d{3,4}[ -]?\\d{4}(?: ?(?:-|转|分机|ext\\.? ?)\\d{1,6})?`),
  },
]);

/** Without one of these no pattern can match: digits, an at sign, or a word for what authenticates. */
const HAS_SUSPECT = /[\d０-９@]|密码|口令|动态码|验证码|校验码|安全码|cv[vc]|pin|otp|passw|passc/i;

/**
 * Find what should not be shown in free text: passwords and codes named as such, identity numbers and bank cards with
 * valid check digits, account numbers named as such, phone numbers, e-mail addresses. In order, without overlaps.
 */
export function findSensitive(text: string): SensitiveSpan[] {
  if (!HAS_SUSPECT.test(text)) return [];
  const folded = text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
  const found: SensitiveSpan[] = [];
  for (const { kind, shape, proves } of PATTERNS) {
    for (const match of folded.matchAll(shape)) {
      const inner = match.groups?.span;
      const whole = inner ?? match[0];
      const start = match.index + (inner === undefined ? 0 : match[0].length - inner.length);
      const span = { kind, start, end: start + whole.length };
      if (proves && !proves(whole.replaceAll(/[ -]/g, ''))) continue;
      if (found.every((other) => span.end <= other.start || span.start >= other.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
