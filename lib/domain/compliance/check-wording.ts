import type { ForbiddenWord, WordingClass } from '../content/forbidden-word.ts';
import { isHarmless, isListedAfter } from './context.ts';
import { type FoldedText, foldWording } from './fold-wording.ts';
import { isHan, isLatin, type KnownLetters, type Letters, remembering } from './letters.ts';
import { type Match, matchPhrase } from './match-phrase.ts';
import { indexPhrases, type Phrase, type PhraseIndex } from './phrases.ts';

/** Wording that was found in a text. Offsets in UTF-16 units. */
export interface WordingFinding {
  readonly wordId: string;
  readonly class: WordingClass;
  readonly severity: ForbiddenWord['severity'];
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly matched: string;
  /** The rule it offends against, and what to say instead. */
  readonly source: string;
  readonly better: string;
}

/** Finds wording in texts. Made once for a list of words. */
export type WordingCheck = (text: string) => readonly WordingFinding[];

interface Found extends Match {
  readonly phrase: Phrase;
}

/** Make a list of words ready to check texts with. Readings of characters are asked for once each. */
export function createWordingCheck(forbidden: readonly ForbiddenWord[], letters: Letters): WordingCheck {
  const known = remembering(letters);
  const index = indexPhrases(forbidden, known);
  return (text) => findWording(text, index, known);
}

/**
 * Wording in one text, in order and without overlaps; of several at one place the longest. Spaced, full-width, traditional, homophone
 * and pinyin writing is found as well; what is denied, asked for or merely mentioned is not.
 */
export function checkWording(
  text: string,
  forbidden: readonly ForbiddenWord[],
  letters: Letters,
): readonly WordingFinding[] {
  return createWordingCheck(forbidden, letters)(text);
}

function findWording(text: string, index: PhraseIndex, letters: KnownLetters): readonly WordingFinding[] {
  const folded = foldWording(text, letters);
  const findings: WordingFinding[] = [];
  let past = 0;
  let excused = -1;
  for (let at = 0; at < folded.units.length; at += 1) {
    if (at < past) continue;
    const found = longestAt(folded, at, index, letters);
    if (!found) continue;
    if ((excused >= 0 && isListedAfter(folded, excused, at)) || isHarmless(folded, found, found.phrase.word.class)) {
      excused = found.to;
      past = found.to;
      continue;
    }
    past = found.to;
    findings.push(findingOf(text, folded, found));
  }
  return findings;
}

function longestAt(text: FoldedText, at: number, index: PhraseIndex, letters: KnownLetters): Found | undefined {
  const unit = text.units[at] as string;
  let best: Found | undefined;
  const look = (phrase: Phrase) => {
    const match = matchPhrase(text, at, phrase, letters);
    if (!match || (best && best.to >= match.to)) return;
    if (!isExcepted(text, match, phrase, index)) best = { ...match, phrase };
  };
  for (const way of waysAt(text, at, index, letters)) {
    const beginning = index.byBeginning.get(way);
    if (!beginning) continue;
    const next = text.units[at + 1];
    // The second character narrows it down; letters may be any.
    if (isLatin(unit) || next === undefined || !isHan(next)) beginning.all.forEach(look);
    else {
      beginning.alone.forEach(look);
      for (const second of letters.syllables(next)) beginning.bySecond.get(second)?.forEach(look);
    }
  }
  return best ?? byInitials(text, at, index);
}

/** By what phrases may be looked up that begin at a unit. */
function waysAt({ units }: FoldedText, at: number, index: PhraseIndex, letters: KnownLetters): readonly string[] {
  const unit = units[at] as string;
  if (isHan(unit)) return letters.syllables(unit);
  if (!isLatin(unit)) return [unit];
  const run = units.slice(at, at + 6).join('');
  return (index.syllablesByLetter.get(unit) ?? []).filter((way) => run.startsWith(way));
}

/** A word of letters that are the initials of a phrase: bbbx. */
function byInitials(
  { units, spaced }: FoldedText,
  at: number,
  { byInitials: phrases }: PhraseIndex,
): Found | undefined {
  const isInWord = (place: number) => isLatin(units[place] ?? '') && !spaced[place];
  if (!isLatin(units[at] as string) || (isInWord(at) && isLatin(units[at - 1] ?? ''))) return undefined;
  let to = at + 1;
  while (isInWord(to)) to += 1;
  const phrase = phrases.get(units.slice(at, to).join(''));
  return phrase && { from: at, to, isPlain: false, phrase };
}

/** Whether the match is part of something longer that is harmless by itself; of a phrase with a gap, its beginning. */
function isExcepted(
  { units }: FoldedText,
  { from, to }: Match,
  { word, stretches }: Phrase,
  { unless }: PhraseIndex,
): boolean {
  const begun = from + (stretches[0]?.units.length ?? 0);
  const covers = (exception: readonly string[], end: number) => {
    for (let start = Math.max(0, end - exception.length); start <= from; start += 1) {
      if (exception.every((unit, offset) => units[start + offset] === unit)) return true;
    }
    return false;
  };
  const exceptions = unless.get(word) ?? [];
  return exceptions.some((each) => covers(each, to) || (stretches.length > 1 && covers(each, begun)));
}

function findingOf(text: string, { starts, ends }: FoldedText, { from, to, phrase: { word } }: Found): WordingFinding {
  const start = starts[from] as number;
  const end = ends[to - 1] as number;
  const { id, severity, source, better } = word;
  return {
    wordId: id,
    class: word.class,
    severity,
    start,
    end,
    matched: text.slice(start, end),
    source,
    better,
  };
}
