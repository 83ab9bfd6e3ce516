import { glyphOf } from '../glyphs.ts';
import { type CardWords, folded, type PhraseFinder, phraseFinder, piecesBetween, without } from './words.ts';

/** What each kind of feature counts, before its rarity. */
const FEATURE_WEIGHTS = Object.freeze({
  /** A meaning, however it is worded. */
  meaning: 3,
  /** A whole term of a card: one of its triggers. */
  term: 2.5,
  /** A Latin word: LC, IPO. */
  latin: 1.5,
  /** Two neighbouring characters. */
  pair: 1,
  /** Two neighbouring sounds: what was meant by a homophone. */
  sound: 0.4,
  /** A single character. */
  single: 0.15,
});

/** What a text says, by key, each with its weight. */
export type Features = Map<string, number>;

/** Takes texts apart. */
export interface Reader {
  /** What a text says, put into `into`; `quality` is how sure it is that this text was meant, 0 to 1. */
  read(text: string, into: Features, quality?: number): void;
  /** Segments that are named. */
  segmentsIn(text: string): ReadonlySet<string>;
}

/** Phrases of this meaning only hide shorter ones. */
const NO_MEANING = 'none';
const NEGATIONS: ReadonlySet<string> = new Set(['不', '没', '未']);
const STOPS = /[\s,.;:!?'"()，。；：！？“”‘’（）、…—]+/u;

/** A reader for these words; `terms` finds whole terms of the cards. */
export function createReader(words: CardWords, terms: PhraseFinder): Reader {
  const meanings = phraseFinder(entriesOf(words.meanings));
  const segments = phraseFinder(entriesOf(words.segments));
  const fillers = phraseFinder(words.fillers.map((word) => [word, word]));
  const degrees = phraseFinder(words.degrees.map((word) => [word, word]));
  return {
    segmentsIn: (text) => new Set(segments(folded(text)).map(({ value }) => value)),
    read(text, into, quality = 1) {
      const add = (key: string, weight: number) => {
        if ((into.get(key) ?? 0) < weight * quality) into.set(key, weight * quality);
      };
      for (const clause of text.split(STOPS)) {
        const whole = folded(clause);
        const plain = without(whole, degrees);
        const pieces = piecesBetween(plain, fillers);
        for (const variant of new Set([whole, plain, pieces.join('')])) {
          // 不着急 is not 着急.
          const isDenied = (start: number) => NEGATIONS.has(variant.charAt(start - 1));
          for (const { value, start } of longestOnly(meanings(variant))) {
            if (value !== NO_MEANING && !isDenied(start)) add(`m:${value}`, FEATURE_WEIGHTS.meaning);
          }
          for (const { value, start } of terms(variant)) {
            if (!isDenied(start)) add(`t:${value}`, FEATURE_WEIGHTS.term);
          }
        }
        for (const piece of pieces) readPiece(piece, add);
      }
    },
  };
}

/** Put neighbouring sounds into `into`. */
export function readSounds(syllables: readonly string[], into: Features, quality = 1): void {
  for (let at = 0; at + 1 < syllables.length; at += 1) {
    const key = `s:${soundOf(syllables[at] as string)} ${soundOf(syllables[at + 1] as string)}`;
    into.set(key, Math.max(into.get(key) ?? 0, FEATURE_WEIGHTS.sound * quality));
  }
}

function readPiece(piece: string, add: (key: string, weight: number) => void): void {
  for (const [word] of piece.matchAll(/[a-z0-9]{2,}/g)) add(`l:${word}`, FEATURE_WEIGHTS.latin);
  const characters = [...piece];
  const sounds: Features = new Map();
  for (const [at, character] of characters.entries()) {
    add(`c:${character}`, FEATURE_WEIGHTS.single);
    const next = characters[at + 1];
    if (next !== undefined) add(`p:${character}${next}`, FEATURE_WEIGHTS.pair);
  }
  readSounds(characters.flatMap(usualReading), sounds);
  for (const [key, weight] of sounds) add(key, weight);
}

function usualReading(character: string): readonly string[] {
  const [reading] = glyphOf(character.charCodeAt(0)).readings;
  return reading === undefined ? [] : [reading];
}

/** How a syllable sounds to most ears: zh as z, -ng as -n. What is typed so is found so. */
function soundOf(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/ue$/, 've');
}

function entriesOf(groups: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] {
  return Object.entries(groups).flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const));
}

function longestOnly<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}
