import { fold } from '../fold.ts';

/** Ways of saying one thing; data, handed in with the cards. */
export interface CardWords {
  /** By meaning: phrases that say it. The meaning `none` holds phrases in which a shorter one means something else (贵宾). */
  readonly meanings: Readonly<Record<string, readonly string[]>>;
  /** By segment: words a client of it is named by. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
  /** Words that say nothing about what is meant; they part what stands on both sides. */
  readonly fillers: readonly string[];
  /** Words of degree, which stand in the middle of others: 利率太高 is 利率高. */
  readonly degrees: readonly string[];
}

/** A phrase in a text. */
interface Found {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Finds phrases in folded text, the longest at each place. */
export type PhraseFinder = (text: string) => readonly Found[];

/** Folded text, as a string: case, width, blanks and stops make no difference. */
export function folded(text: string): string {
  return String.fromCharCode(...fold(text).codes.slice(0, 2_000));
}

/** A finder for phrases, by what each stands for. */
export function phraseFinder(phrases: Iterable<readonly [string, string]>): PhraseFinder {
  const values = new Map<string, string>();
  const lengths = new Map<string, number[]>();
  for (const [phrase, value] of phrases) {
    const text = folded(phrase);
    const first = text.charAt(0);
    if (text === '' || values.has(text)) continue;
    values.set(text, value);
    const known = lengths.get(first) ?? [];
    if (!known.includes(text.length))
      lengths.set(
        first,
        [...known, text.length].sort((a, b) => b - a),
      );
  }
  return (text) => {
    const found: Found[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (const length of lengths.get(text.charAt(start)) ?? []) {
        const value = values.get(text.slice(start, start + length));
        if (value === undefined || start + length > text.length) continue;
        found.push({ value, start, end: start + length });
        break;
      }
    }
    return found;
  };
}

/** The pieces of a text between phrases that are left out. */
export function piecesBetween(text: string, find: PhraseFinder): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of find(text)) {
    if (start < at) continue;
    if (start > at) pieces.push(text.slice(at, start));
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** A text without these phrases. */
export function without(text: string, find: PhraseFinder): string {
  return piecesBetween(text, find).join('');
}
