import { createWordingCheck, type WordingCheck } from '../domain/compliance/check-wording.ts';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import { simplify } from '../recognition/han.ts';
import { tonedReadings, tonedSpelling } from '../search/tones.ts';

/** A check by some words alone, to try out what is being written. */
export function wordingTrial(words: readonly ForbiddenWord[]): WordingCheck {
  return createWordingCheck(words, { readings: tonedReadings, spell: tonedSpelling, simplify });
}
