import { BREAK, type FoldedText } from './fold-wording.ts';
import { isHan, isLatin, type KnownLetters } from './letters.ts';
import type { Phrase, Stretch } from './phrases.ts';

/** Characters that may stand where a phrase has a gap. */
const MOST_BETWEEN = 6;
/** How much of a character a letter of pinyin is. */
const LETTER_SHARE = 0.3;
/** Words that turn a phrase with a gap into its opposite. */
const TURNS = new Set('不没未无非别难否勿');
/** Letters of pinyin that are too many to be part of some other word. */
const FEWEST_LETTERS = 5;
/** So many letters are the phrase even in the midst of others. */
const SURE_LETTERS = 6;

/** Units from `from` up to, not including, `to`; `isPlain`: written as the phrase is. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly isPlain: boolean;
}

/** How a stretch was found: where it ends, and in how many characters it is written otherwise. */
interface Seen {
  readonly from: number;
  readonly to: number;
  /** Characters of the stretch. */
  readonly length: number;
  /** Other characters of the same syllable, and those of them with another tone. */
  readonly others: number;
  readonly offTone: number;
  /** Characters written in letters, and those letters. */
  readonly spelled: number;
  readonly letters: number;
}

/** The phrase at a unit of the text, in any writing that cannot be taken for something else. */
export function matchPhrase(text: FoldedText, from: number, phrase: Phrase, letters: KnownLetters): Match | undefined {
  const parts: Seen[] = [];
  let at = from;
  for (const stretch of phrase.stretches) {
    const seen = parts.length === 0 ? seeStretch(text, at, stretch, letters) : seeLater(text, at, stretch, letters);
    if (!seen || (seen.spelled > 0 && !isApart(text, seen))) return undefined;
    // One character by itself sounds like any.
    if (seen.length === 1 && seen.others > 0) return undefined;
    parts.push(seen);
    at = seen.to;
  }
  const isPlain = parts.every(({ others, spelled }) => others === 0 && spelled === 0);
  return isPlain || isSure(parts) ? { from, to: at, isPlain } : undefined;
}

function seeLater(text: FoldedText, at: number, stretch: Stretch, letters: KnownLetters): Seen | undefined {
  let room = MOST_BETWEEN;
  for (let from = at; room >= 0 && from < text.units.length; from += 1) {
    if (text.breaks[from] !== BREAK.none) return undefined;
    const seen = seeStretch(text, from, stretch, letters);
    if (seen) return seen;
    const unit = text.units[from] as string;
    if (TURNS.has(unit)) return undefined;
    room -= isLatin(unit) ? LETTER_SHARE : 1;
  }
  return undefined;
}

function seeStretch(text: FoldedText, from: number, stretch: Stretch, letters: KnownLetters): Seen | undefined {
  let [at, others, offTone, spelled, count] = [from, 0, 0, 0, 0];
  for (const [index, unit] of stretch.units.entries()) {
    const seen = text.units[at];
    if (seen === undefined || (index > 0 && text.breaks[at] !== BREAK.none)) return undefined;
    if (seen === unit) {
      at += 1;
      continue;
    }
    const syllable = stretch.spelling().syllables[index] as string;
    if (isLatin(seen)) {
      if (!spells(text, at, syllable)) return undefined;
      const length = unit === '你' && politely(text, at, stretch.spelling().syllables[index + 1]) ? 3 : syllable.length;
      spelled += 1;
      count += length;
      at += length;
      continue;
    }
    if (!isHan(seen) || !isHan(unit)) return undefined;
    if (!letters.syllables(seen).includes(syllable)) return undefined;
    others += 1;
    if (!letters.readings(seen).includes(stretch.spelling().toned[index] as string)) offTone += 1;
    at += 1;
  }
  return { from, to: at, length: stretch.units.length, others, offTone, spelled, letters: count };
}

function spells({ units, breaks }: FoldedText, at: number, syllable: string): boolean {
  for (let index = 0; index < syllable.length; index += 1) {
    if (units[at + index] !== syllable[index] || (index > 0 && breaks[at + index] !== BREAK.none)) return false;
  }
  return true;
}

/** 您 is compared as 你, and yet written nin. */
function politely(text: FoldedText, at: number, next: string | undefined): boolean {
  return spells(text, at, 'nin') && !(next?.startsWith('n') && spells(text, at + 2, next));
}

/**
 * Whether what was seen is the phrase and not something that sounds like it. Short phrases sound like much: of two characters one
 * may be another of the very same sound, of three one of the same syllable or two of the same sound; four are enough by themselves,
 * unless something stands between them.
 */
function isSure(parts: readonly Seen[]): boolean {
  const sum = (of: (seen: Seen) => number) => parts.reduce((total, seen) => total + of(seen), 0);
  const [length, others, offTone] = [
    sum((seen) => seen.length),
    sum((seen) => seen.others),
    sum((seen) => seen.offTone),
  ];
  const [spelled, letters] = [sum((seen) => seen.spelled), sum((seen) => seen.letters)];
  if (spelled === length) return letters >= FEWEST_LETTERS;
  if (length === 2) return others + spelled === 1 && offTone === 0;
  if (parts.length > 1) return others <= 1 && offTone === 0;
  if (length === 3) return others <= 1 || (others === 2 && offTone === 0);
  return true;
}

/** Letters that go on before or after are of another word. */
function isApart({ units, spaced }: FoldedText, { from, to, letters }: Seen): boolean {
  const joins = (at: number) => isLatin(units[at - 1] ?? '') && isLatin(units[at] ?? '') && !spaced[at];
  return letters >= SURE_LETTERS || !(joins(from) || (joins(to) && letters === FEWEST_LETTERS));
}
