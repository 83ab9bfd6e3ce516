import { GONE, isLetter } from './fold.ts';
import { glyphOf } from './glyphs.ts';
import { beginsAlike, type Query } from './match.ts';

const LETTER_H = 104;

/**
 * Whether a match at `at` is one that comes to mind first: every character by its usual reading, and none broken off. So
 * `chen` means 陈 before 沈 (rarely read so) and 程 (not typed to its end). Whatever has no letters is.
 */
export function isUsual(text: ArrayLike<number>, at: number, query: Query, hasInitials: boolean): boolean {
  return !query.codes.some(isLetter) || goesOn(text, at, query.codes, 0, hasInitials);
}

function goesOn(
  text: ArrayLike<number>,
  at: number,
  wanted: readonly number[],
  from: number,
  hasInitials: boolean,
): boolean {
  if (from === wanted.length) return true;
  const code = text[at];
  if (code === undefined || code === GONE) return false;
  if (code === wanted[from] && goesOn(text, at + 1, wanted, from + 1, hasInitials)) return true;
  const [reading] = glyphOf(code).readings;
  if (reading === undefined) return false;
  const after = (length: number) => goesOn(text, at + 1, wanted, from + length, hasInitials);
  const isWhole = from + reading.length <= wanted.length && beginsAlike(reading, wanted, from);
  if (isWhole && after(reading.length)) return true;
  if (!hasInitials || reading.charCodeAt(0) !== wanted[from]) return false;
  if (after(1)) return true;
  return wanted[from + 1] === LETTER_H && reading.charCodeAt(1) === LETTER_H && after(2);
}
