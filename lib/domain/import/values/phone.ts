import { foldWidth, saysNothing } from './clean.ts';

/** A phone number as it is kept. */
export interface ReadPhone {
  readonly phone: string;
  /** The cell held more than one number; the first was taken. */
  readonly hasMore?: true;
}

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:[-*#转x]+\d{1,6})?$/i;
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;
const ABROAD = /^\+(?!86)\d{6,15}$/;

/**
 * The first phone number of a cell: mobile without spaces, dashes and +86; landline with the dash after the area code as written.
 * `none` where the cell says that there is nothing; undefined where it is no number (masked, rounded by Excel, too short).
 */
export function readPhone(text: string): ReadPhone | 'none' | undefined {
  const folded = foldWidth(text).trim();
  if (saysNothing(folded)) return 'none';
  const pieces = folded
    .split(/[/、,;，；\n|]+|\s{2,}|(?<=\d{7})\s(?=1[3-9]\d{9}(?!\d))/)
    .filter((piece) => /\d/.test(piece));
  const phone = canonical(pieces[0] ?? '');
  if (phone === undefined) return undefined;
  return pieces.length > 1 ? { phone, hasMore: true } : { phone };
}

function canonical(piece: string): string | undefined {
  const bare = piece
    .replace(/^[（(]\D+[)）]/, '')
    .replace(/^[^\d+(]+/, '')
    .replace(/[^\d]+$/, '')
    .replace(/[\s.]/g, '')
    .replace(/^\((\d+)\)/, '$1-');
  const digits = bare.replace(/[-()]/g, '');
  const mobile = digits.replace(/^(?:\+?86|0086)/, '');
  if (MOBILE.test(mobile)) return mobile;
  if (MOBILE.test(mobile.replace(/^0/, ''))) return mobile.slice(1);
  const line = bare
    // Dialled from abroad the area code has lost its 0.
    .replace(/^(?:\+|00)86-?(?=[1-9]\d{1,2}-)/, '0')
    .replace(/^(?:\+|00)86-?/, '')
    .replace(/[()]/g, '-')
    .replace(/-{2,}/g, '-');
  if (LANDLINE.test(line) || SERVICE.test(line)) return line;
  return ABROAD.test(digits) ? digits : undefined;
}
