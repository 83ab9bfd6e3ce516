import { ANY_CHARACTER, ANY_LETTER, isLetter } from './fold.ts';
import { CLASSES, classOf, EDGE, glyphOf, isReadingId, knownSyllables } from './glyphs.ts';
import { beginsAlike, type Query } from './match.ts';
import { pairKey } from './postings.ts';

/**
 * One way in which a character of the text can take up a part of the query. The character is in the lists of `pairs`, and in
 * those of `syllables`: whichever is asked.
 */
export interface Option {
  /** Keys of the pairs it makes with the next character. */
  readonly pairs?: readonly number[];
  /** Ids of the readings it may have. */
  readonly syllables?: readonly number[];
  /** How much of the query it takes up; nothing is left when it is the last. */
  readonly length: number;
}

/** Where to look for a query. */
export interface Plan {
  /** The ways in which a match can go on from a place of the query; none at its end. */
  readonly optionsAt: (from: number) => readonly Option[];
  /** Keys of the pairs at an edge: where a fact begins with a match. */
  readonly edges: readonly number[];
}

const LETTERS = Array.from({ length: 26 }, (_, letter) => letter);
const EVERYTHING = Array.from({ length: EDGE }, (_, each) => each);
const LETTER_H = 104;

/** Decide where to look for a query that is not empty. */
export function planFor({ codes }: Query): Plan {
  const known = new Map<number, readonly Option[]>();
  const optionsAt = (from: number) => {
    let options = known.get(from);
    if (!options) {
      options =
        from >= codes.length
          ? []
          : isOneCharacter(codes[from] as number)
            ? [characterOption(codes, from)]
            : letterOptions(codes, from);
      known.set(from, options);
    }
    return options;
  };
  const starts = new Set(optionsAt(0).flatMap(startsOf));
  return { optionsAt, edges: [...starts].map((start) => pairKey(EDGE, start)) };
}

/** The ways in which one character can take up letters: an initial, a reading, or the beginning of one at the end. */
function letterOptions(codes: readonly number[], from: number): Option[] {
  const options: Option[] = [];
  const rest = codes.length - from;
  const first = classesOf(codes[from] as number);
  const before = (starts: readonly number[], length: number) =>
    product(starts, classesOf(codes[from + length] as number));
  if (rest > 1) options.push({ pairs: before(first, 1), length: 1 });
  const second = codes[from + 1];
  if (rest > 2 && (second === LETTER_H || second === ANY_LETTER)) options.push({ pairs: before(first, 2), length: 2 });
  const known = knownSyllables();
  for (let id = 0; id < known.length; id += 1) {
    const reading = known[id] as string;
    if (!beginsAlike(reading, codes, from)) continue;
    const { length } = reading;
    if (rest <= length) options.push({ syllables: [id], length: rest });
    else if (isReadingId(id)) {
      options.push({ syllables: [id], pairs: before([classOf(reading.charCodeAt(0))], length), length });
    }
  }
  return options;
}

/** Where an ideograph may stand. It is in the list of each of its readings: one of them will do. */
function characterOption(codes: readonly number[], from: number): Option {
  const code = codes[from] as number;
  const next = codes[from + 1];
  return {
    length: 1,
    ...(next === undefined ? {} : { pairs: product(classesOf(code), classesOf(next)) }),
    ...(code === ANY_CHARACTER ? {} : { syllables: glyphOf(code).syllables.slice(0, 1) }),
  };
}

function startsOf({ pairs = [], syllables = [] }: Option): number[] {
  return [...pairs.map((key) => Math.floor(key / CLASSES)), ...syllables.map(classOfId)];
}

/** Whether this part of a query stands for exactly one character of the text. */
function isOneCharacter(code: number): boolean {
  return code !== ANY_LETTER && !isLetter(code);
}

/** The classes a character of the text may have to be met by this part of a query. */
function classesOf(code: number): readonly number[] {
  if (code === ANY_CHARACTER) return EVERYTHING;
  if (code === ANY_LETTER) return LETTERS;
  return glyphOf(code).classes.slice(0, 1);
}

function classOfId(id: number): number {
  return classOf((knownSyllables()[id] as string).charCodeAt(0));
}

function product(firsts: readonly number[], seconds: readonly number[]): number[] {
  return firsts.flatMap((first) => seconds.map((second) => pairKey(first, second)));
}
