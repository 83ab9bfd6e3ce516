import { glyphOf } from '../glyphs.ts';
import { matchAt, toQuery } from '../match.ts';

/** Ways of reading one term that are kept: characters with several readings multiply. */
const MOST_READINGS = 4;
/** The longest syllable of pinyin, in letters. */
const LONGEST_SYLLABLE = 6;
/** Longer runs of letters are sentences: they are read as syllables, not compared with terms. */
const LONGEST_TERM = 24;
/** Characters of the longest term that is looked for by its sound. */
const LONGEST_ALIKE = 6;
/** Fewer letters are initials of too much. */
const FEWEST_INITIALS = 2;
/** Fewer letters are too little to be sure that something else was meant. */
const FEWEST_FOR_SLIP = 5;
/** So many meanings of one run are looked at. */
const MOST_MEANT = 12;

/** How sure each way of typing makes that a term was meant, 0 to 1. */
const QUALITY = Object.freeze({
  full: 1,
  initials: 0.9,
  mixture: 0.8,
  begun: 0.6,
  pieces: 0.75,
  alike: 0.6,
  slip: 0.55,
});

/** A text that letters may stand for. */
export interface Meant {
  readonly text: string;
  /** How sure it is, 0 to 1. */
  readonly quality: number;
}

/** Reads letters as pinyin, as initials of known terms, and as both at once. */
export interface Letters {
  /** What a folded text that holds letters may stand for, the likeliest first. */
  meant(text: string): readonly Meant[];
  /** Terms that sound like a part of a text: a character that sounds the same was chosen. */
  alike(text: string): readonly Meant[];
  /**
   * Letters as syllables, without words that say nothing; the last may be broken off and is left out then. Undefined when they
   * cannot be read so.
   */
  syllables(letters: string): readonly string[] | undefined;
}

/** Makes letters readable; `terms` are folded texts, `skipped` words that say nothing. Yields how much is done, 0 to ½. */
export function* createLetters(terms: readonly string[], skipped: readonly string[]): Generator<number, Letters> {
  const known = new Set<string>();
  const full = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, term: string) => {
    const there = map.get(key);
    if (!there) map.set(key, [term]);
    else if (!there.includes(term)) there.push(term);
  };
  const codesOf = terms.map((term) => [...term].map((character) => character.charCodeAt(0)));
  for (const [at, term] of terms.entries()) {
    yield at / terms.length / 2;
    const spelt = spell(term, known);
    for (const letters of spelt.full) put(full, letters, term);
    if (term.length >= FEWEST_INITIALS) for (const letters of spelt.initials) put(initials, letters, term);
  }
  const spellings = [...full.keys()];
  const isTerm = new Set(terms);
  const empty = new Set(skipped.flatMap((word) => spell(word, known).full));

  /** Terms that begin with what was typed, each way of writing mixed as one likes. */
  const begun = (text: string): Meant[] => {
    const query = toQuery(text);
    return terms.flatMap((term, at) => {
      const end = matchAt(codesOf[at] as number[], 0, query, true);
      if (end < 0) return [];
      return [{ text: term.slice(0, end), quality: end === term.length ? QUALITY.mixture : QUALITY.begun }];
    });
  };

  /** Terms typed one after the other: as few as can be. */
  const inPieces = (text: string): Meant[] => {
    type Way = { readonly cost: number; readonly pieces: readonly (readonly string[])[] };
    const best: (Way | undefined)[] = [{ cost: 0, pieces: [] }];
    for (let end = 2; end <= text.length; end += 1) {
      for (let start = Math.max(end - LONGEST_TERM, 0); start <= end - 2; start += 1) {
        const before = best[start];
        if (!before) continue;
        const letters = text.slice(start, end);
        const inFull = full.get(letters);
        const found = inFull ?? initials.get(letters);
        if (!found) continue;
        const cost = before.cost + (inFull ? 1 : 2);
        if (!best[end] || cost < (best[end] as Way).cost) best[end] = { cost, pieces: [...before.pieces, found] };
      }
    }
    const way = best[text.length];
    return (way?.pieces ?? []).flatMap((found) =>
      found.slice(0, 3).map((term) => ({ text: term, quality: QUALITY.pieces })),
    );
  };

  return {
    meant(text) {
      const isLetters = /^[a-z]+$/.test(text);
      if (text.length > LONGEST_TERM * 2 || text.length < 2) return [];
      const exact = isLetters
        ? [
            ...(full.get(text) ?? []).map((term) => ({ text: term, quality: QUALITY.full })),
            ...(initials.get(text) ?? []).map((term) => ({ text: term, quality: QUALITY.initials })),
          ]
        : [];
      if (exact.length > 0) return exact.slice(0, MOST_MEANT);
      const mixed = text.length <= LONGEST_TERM ? begun(text) : [];
      if (mixed.length > 0) return mixed.sort((a, b) => b.quality - a.quality).slice(0, MOST_MEANT);
      if (!isLetters) return [];
      const pieces = inPieces(text);
      if (pieces.length > 0) return pieces;
      if (text.length < FEWEST_FOR_SLIP) return [];
      return spellings
        .filter((letters) => isOneSlipAway(text, letters))
        .flatMap((letters) => (full.get(letters) ?? []).map((term) => ({ text: term, quality: QUALITY.slip })))
        .slice(0, MOST_MEANT);
    },
    alike(text) {
      const readings = [...text.slice(0, LONGEST_TERM * 2)].map(usualReading);
      const found = new Set<string>();
      for (let start = 0; start < readings.length; start += 1) {
        let letters = '';
        for (let end = start; end < Math.min(start + LONGEST_ALIKE, readings.length); end += 1) {
          const reading = readings[end];
          if (reading === undefined) break;
          letters += reading;
          if (end === start || isTerm.has(text.slice(start, end + 1))) continue;
          for (const term of full.get(letters) ?? []) found.add(term);
        }
      }
      return [...found].slice(0, MOST_MEANT).map((term) => ({ text: term, quality: QUALITY.alike }));
    },
    syllables(letters) {
      const read = readSyllables(letters, known);
      return read && withoutEmpty(read, empty);
    },
  };
}

/** The ways of typing a term in letters: in full, and by its initials. */
function spell(
  term: string,
  known: Set<string>,
): { readonly full: readonly string[]; readonly initials: readonly string[] } {
  let full = [''];
  let initials = [''];
  for (const character of term) {
    const { readings } = glyphOf(character.charCodeAt(0));
    for (const reading of readings) known.add(reading);
    const options = readings.length > 0 ? readings.slice(0, 2) : [character];
    const firsts = [...new Set(options.map((reading) => reading.charAt(0)))];
    full = full.flatMap((head) => options.map((reading) => head + reading)).slice(0, MOST_READINGS);
    initials = initials.flatMap((head) => firsts.map((first) => head + first)).slice(0, MOST_READINGS);
  }
  return { full, initials };
}

function readSyllables(letters: string, known: ReadonlySet<string>): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let length = Math.min(LONGEST_SYLLABLE, end); length > 0; length -= 1) {
      const before = best[end - length];
      const syllable = letters.slice(end - length, end);
      if (!before || !known.has(syllable)) continue;
      if (!best[end] || before.length + 1 < (best[end] as readonly string[]).length) best[end] = [...before, syllable];
    }
  }
  for (let end = letters.length; end > letters.length - LONGEST_SYLLABLE && end > 0; end -= 1) {
    const rest = letters.slice(end);
    if (best[end] && (rest === '' || [...known].some((syllable) => syllable.startsWith(rest)))) return best[end];
  }
  return undefined;
}

function usualReading(character: string): string | undefined {
  return glyphOf(character.charCodeAt(0)).readings[0];
}

/** Syllables without those that are a word that says nothing, up to three in a row. */
function withoutEmpty(syllables: readonly string[], empty: ReadonlySet<string>): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < syllables.length; ) {
    const length = [3, 2, 1].find((count) => empty.has(syllables.slice(at, at + count).join(''))) ?? 0;
    if (length === 0) left.push(syllables[at] as string);
    at += Math.max(length, 1);
  }
  return left;
}

/** Whether one letter is wrong, missing or too much, or two neighbours are swapped. */
function isOneSlipAway(typed: string, meant: string): boolean {
  const [long, short] = typed.length >= meant.length ? [typed, meant] : [meant, typed];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
}
