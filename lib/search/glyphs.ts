import { polyphonic } from 'pinyin-pro';
import { isDigit, isLetter } from './fold.ts';

/** What a search needs to know of one character. */
export interface Glyph {
  /** Every reading without tone, ü as v; none for what is no ideograph. The usual one first. */
  readonly readings: readonly string[];
  /** Ids of the readings; of what is no ideograph, one id for itself. */
  readonly syllables: readonly number[];
  /** The {@link classOf class} of every reading's first letter, without repetition; or of the character itself. */
  readonly classes: readonly number[];
  /** Bit n is set when a reading begins with the n-th letter. */
  readonly initials: number;
}

/** Number of classes: 26 letters, 10 digits, everything else, and the edge of a fact. */
export const CLASSES = 38;
/** Class of what is neither letter nor digit nor readable. */
export const OTHER = 36;
/** Class of the place before a fact's first character. */
export const EDGE = 37;

/** Readings of family and place names the table of readings lacks: 黑 (surname), 费 (county in Shandong, old reading). */
const FURTHER: Readonly<Record<string, readonly string[]>> = { 黑: ['he'], 费: ['bi'] };

const glyphs: (Glyph | undefined)[] = new Array(0x10000).fill(undefined);
const syllableIds = new Map<string, number>();
const syllables: string[] = [];
const isReading: boolean[] = [];

/** The glyph of a folded unit; its readings are looked up once and kept. */
export function glyphOf(code: number): Glyph {
  const known = glyphs[code];
  if (known) return known;
  const glyph = makeGlyph(code);
  glyphs[code] = glyph;
  return glyph;
}

/** All readings and single characters met so far, by id. It grows. */
export function knownSyllables(): readonly string[] {
  return syllables;
}

/** Whether a known syllable is the reading of an ideograph (and not a character standing for itself). */
export function isReadingId(id: number): boolean {
  return isReading[id] === true;
}

/** The class by which neighbours are indexed: a letter, a digit, or {@link OTHER}. */
export function classOf(code: number): number {
  if (isLetter(code)) return code - 97;
  if (isDigit(code)) return 26 + code - 48;
  return OTHER;
}

function makeGlyph(code: number): Glyph {
  const readings = readingsOf(String.fromCharCode(code));
  if (readings.length === 0) {
    const id = syllableId(String.fromCharCode(code), false);
    return { readings, syllables: [id], classes: [classOf(code)], initials: 0 };
  }
  const classes = [...new Set(readings.map((reading) => classOf(reading.charCodeAt(0))))];
  return {
    readings,
    syllables: readings.map((reading) => syllableId(reading, true)),
    classes,
    initials: classes.reduce((mask, letter) => mask | (1 << letter), 0),
  };
}

/** Every reading of a character; none when it has none. */
export function readingsOf(character: string): readonly string[] {
  const [found = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const all = [...found, ...(FURTHER[character] ?? [])].filter((reading) => /^[a-z]+$/.test(reading));
  // lve and nve are also typed the way they are said.
  const spoken = all.filter((reading) => reading.endsWith('ve')).map((reading) => reading.replace('ve', 'ue'));
  return isLetter(character.charCodeAt(0)) ? [] : [...new Set([...all, ...spoken])];
}

function syllableId(text: string, isOfIdeograph: boolean): number {
  // A reading and a letter may be written alike (a, e, o): they are looked up together all the same.
  const known = syllableIds.get(text);
  if (known !== undefined) {
    isReading[known] ||= isOfIdeograph;
    return known;
  }
  const id = syllables.length;
  syllables.push(text);
  isReading.push(isOfIdeograph);
  syllableIds.set(text, id);
  return id;
}
