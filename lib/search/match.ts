import { ANY_CHARACTER, ANY_LETTER, fold, GONE, isDigit, isLetter } from './fold.ts';
import { type Glyph, glyphOf } from './glyphs.ts';

/** What was typed, made ready for comparison. */
export interface Query {
  readonly codes: readonly number[];
  /** Letters and digits only: may be a number, a code, pinyin or Latin. */
  readonly isAscii: boolean;
  readonly isDigits: boolean;
  /** Letters may stand for initials in a sentence: enough of them in a row to mean something. */
  readonly mayAbbreviateSentence: boolean;
  /** What has been found out already about readings at places of the query; see {@link meet}. */
  readonly memo: Uint8Array;
}

/** Longer queries are cut: nobody's name is longer in full pinyin. */
const MOST = 80;
/** Nobody remembers more of a client at a time. */
const MOST_PARTS = 6;
/** Fewer letters than this meet some run of initials in any sentence. */
const INITIALS_IN_SENTENCE = 4;
const LETTER_H = 104;

/** Fold what was typed. */
export function toQuery(typed: string): Query {
  return queryOf(fold(typed).codes.slice(0, MOST));
}

/** The parts between its blanks of what was typed, each to be found by itself; one where there are no blanks. */
export function toParts(typed: string): readonly Query[] {
  return typed
    .split(/\s+/)
    .map(toQuery)
    .filter(({ codes }) => codes.length > 0)
    .slice(0, MOST_PARTS);
}

/** A code holds a digit. Letters alone are a name: looking through all codes for them would find next to nothing. */
export function mayBeCode({ codes, isAscii }: Query): boolean {
  return isAscii && codes.some(isDigit);
}

/** A query of folded units, which may hold wildcards. */
export function queryOf(codes: readonly number[]): Query {
  const isAscii = codes.every((code) => isLetter(code) || isDigit(code) || code === ANY_LETTER);
  return {
    codes,
    isAscii,
    isDigits: codes.length > 0 && codes.every(isDigit),
    mayAbbreviateSentence: codes.length >= INITIALS_IN_SENTENCE,
    memo: new Uint8Array(codes.length * MEMO_WIDTH),
  };
}

/**
 * Where a match that begins at `at` ends in folded `text` (a zero ends a fact); -1 when there is none. Each character
 * of the text takes up itself, one of its readings in full, or the reading's initial (z or zh …); the last may take up
 * the beginning of a reading. `hasInitials: false` leaves the initials out.
 */
export function matchAt(text: ArrayLike<number>, at: number, query: Query, hasInitials: boolean): number {
  return follow(text, at, query, 0, hasInitials);
}

function follow(text: ArrayLike<number>, at: number, query: Query, from: number, hasInitials: boolean): number {
  const { codes } = query;
  if (from === codes.length) return at;
  const code = text[at];
  if (code === undefined || code === GONE) return -1;
  const next = codes[from] as number;
  if (next === code || next === ANY_CHARACTER) {
    const end = follow(text, at + 1, query, from + 1, hasInitials);
    if (end >= 0) return end;
  }
  const isWild = next === ANY_LETTER;
  if (!isWild && (next < 97 || next > 122)) return -1;
  const glyph = glyphOf(code);
  if (glyph.initials === 0) return isWild ? follow(text, at + 1, query, from + 1, hasInitials) : -1;
  if (!isWild && ((glyph.initials >>> (next - 97)) & 1) === 0) return -1;
  return followReadings(text, at, query, from, hasInitials, glyph);
}

function followReadings(
  text: ArrayLike<number>,
  at: number,
  query: Query,
  from: number,
  hasInitials: boolean,
  { readings, syllables }: Glyph,
): number {
  for (let i = 0; i < readings.length; i += 1) {
    const reading = readings[i] as string;
    const met = meet(query, from, reading, syllables[i] as number);
    if (met === APART) continue;
    if (met === ENDS) return at + 1;
    const end = follow(text, at + 1, query, from + reading.length, hasInitials);
    if (end >= 0) return end;
  }
  if (!hasInitials) return -1;
  const end = follow(text, at + 1, query, from + 1, true);
  if (end >= 0) return end;
  const { codes } = query;
  const second = codes[from + 1];
  if (second !== LETTER_H && second !== ANY_LETTER) return -1;
  const first = codes[from] as number;
  const isDouble = readings.some(
    (reading) => reading.charCodeAt(1) === LETTER_H && (first === ANY_LETTER || reading.charCodeAt(0) === first),
  );
  return isDouble ? follow(text, at + 1, query, from + 2, true) : -1;
}

// What becomes of a reading at a place of the query; 0 stands for not asked yet.
const APART = 1;
const GOES_ON = 2;
const ENDS = 3;
/** Readings remembered; there are some 420. */
const MEMO_WIDTH = 1024;

/** Whether a reading differs from the query at `from`, is taken up whole, or is where the query ends. */
function meet(query: Query, from: number, reading: string, id: number): number {
  const place = from * MEMO_WIDTH + id;
  const known = id < MEMO_WIDTH ? query.memo[place] : 0;
  if (known) return known;
  const isAlike = beginsAlike(reading, query.codes, from);
  const met = !isAlike ? APART : query.codes.length - from <= reading.length ? ENDS : GOES_ON;
  if (id < MEMO_WIDTH) query.memo[place] = met;
  return met;
}

/** Whether the reading and what is wanted agree as far as both go. */
export function beginsAlike(reading: string, wanted: readonly number[], from: number): boolean {
  const length = Math.min(reading.length, wanted.length - from);
  for (let i = 0; i < length; i += 1) {
    const letter = wanted[from + i];
    if (letter !== reading.charCodeAt(i) && letter !== ANY_LETTER) return false;
  }
  return true;
}
