import type { ForbiddenWord } from '../content/forbidden-word.ts';
import { PRONOUNS } from './fold-wording.ts';
import { isHan, type KnownLetters, type Letters, toneless } from './letters.ts';

/** Stands in a phrase for up to {@link MOST_BETWEEN} characters of the same clause. */
const GAP = '…';

/** A stretch of a phrase without a gap. */
export interface Stretch {
  readonly units: readonly string[];
  /** How it is read. Asked for when it is first needed: most phrases never are. */
  readonly spelling: () => Spelling;
}

/** The readings of the characters of a stretch, with their tones and without. */
interface Spelling {
  readonly toned: readonly string[];
  readonly syllables: readonly string[];
}

/** A phrase made ready to be looked for. */
export interface Phrase {
  readonly word: ForbiddenWord;
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Phrases that begin alike. */
interface Beginning {
  readonly all: Phrase[];
  /** By what the second character may be; those without one in `alone`. */
  readonly bySecond: Map<string, Phrase[]>;
  readonly alone: Phrase[];
}

/** All phrases by how they may begin: characters by their syllables, all else by itself. */
export interface PhraseIndex {
  readonly byBeginning: ReadonlyMap<string, Beginning>;
  /** Syllables with which a phrase begins, by their first letter. */
  readonly syllablesByLetter: ReadonlyMap<string, readonly string[]>;
  /** Phrases by the initials of their characters, where these are too many to be anything else. */
  readonly byInitials: ReadonlyMap<string, Phrase>;
  /** What makes a phrase harmless, by its word. */
  readonly unless: ReadonlyMap<ForbiddenWord, readonly (readonly string[])[]>;
}

/** Fewer letters than this may be short for anything. */
const FEWEST_INITIALS = 4;

/** Make the words ready; once for a list of words. */
export function indexPhrases(words: readonly ForbiddenWord[], letters: KnownLetters): PhraseIndex {
  const byBeginning = new Map<string, Beginning>();
  const syllablesByLetter = new Map<string, string[]>();
  const byInitials = new Map<string, Phrase>();
  const unless = new Map<ForbiddenWord, readonly (readonly string[])[]>();
  for (const word of words) {
    unless.set(
      word,
      (word.unless ?? []).map((phrase) => unitsOf(phrase, letters)),
    );
    for (const text of word.phrases) {
      const phrase = phraseOf(word, text, letters);
      const [first] = phrase.stretches;
      if (!first) continue;
      const [start, second] = [0, 1].map((at) => waysOf(first, at, letters)) as [readonly string[], readonly string[]];
      for (const way of start) {
        const known: Beginning = byBeginning.get(way) ?? { all: [], bySecond: new Map(), alone: [] };
        if (known.all.length === 0 && /^[a-z]/.test(way)) add(syllablesByLetter, way[0] as string, way);
        byBeginning.set(way, known);
        known.all.push(phrase);
        if (second.length === 0) known.alone.push(phrase);
        for (const next of second) add(known.bySecond, next, phrase);
      }
      const initials = initialsOf(phrase, letters);
      if (initials !== undefined && !byInitials.has(initials)) byInitials.set(initials, phrase);
    }
  }
  return { byBeginning, syllablesByLetter, byInitials, unless };
}

function phraseOf(word: ForbiddenWord, text: string, letters: KnownLetters): Phrase {
  const stretches = text
    .split(GAP)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Stretch => {
      const units = unitsOf(part, letters);
      let spelling: Spelling | undefined;
      return {
        units,
        spelling: () => {
          spelling ??= spellingOf(units, letters);
          return spelling;
        },
      };
    });
  return { word, text, stretches };
}

/** Read as a whole: the reading of a character depends on its neighbours. */
function spellingOf(units: readonly string[], letters: Letters): Spelling {
  const toned = letters.spell(units.join(''));
  return { toned, syllables: units.map((unit, at) => (isHan(unit) ? toneless(toned[at] ?? unit) : unit)) };
}

/** The characters of a phrase as they are compared. */
function unitsOf(phrase: string, letters: Pick<Letters, 'simplify'>): readonly string[] {
  return [...letters.simplify(phrase).toLowerCase()]
    .filter((unit) => /[\p{L}\p{N}%]/u.test(unit))
    .map((unit) => PRONOUNS.get(unit) ?? unit);
}

/** By what a character of a phrase is looked up: all its readings, since the text is read without its sense. */
function waysOf({ units }: Stretch, at: number, letters: KnownLetters): readonly string[] {
  const unit = units[at];
  if (unit === undefined) return [];
  const readings = letters.syllables(unit);
  return readings.length === 0 ? [unit] : readings;
}

function initialsOf({ stretches }: Phrase, letters: KnownLetters): string | undefined {
  const [only, ...more] = stretches;
  if (!only || more.length > 0 || only.units.length < FEWEST_INITIALS) return undefined;
  // The usual readings will do: a phrase that is abbreviated otherwise is not known by its initials.
  const initials = only.units.map((unit) => (letters.syllables(unit)[0] ?? unit)[0]).join('');
  // With a vowel among them they may be a word.
  return /^[b-df-hj-np-tv-z]+$/.test(initials) ? initials : undefined;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
