import { WORDS } from '../content/words/words.ts';
import { createWordingCheck, type WordingCheck } from '../domain/compliance/check-wording.ts';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import type { ContentBook } from '../domain/content/item.ts';
import { simplify } from '../recognition/han.ts';
import { tonedReadings, tonedSpelling } from '../search/tones.ts';

/** The check by the shipped words, and by those that content in force adds: it can add, never take away. */
export function wordingCheckFor(added: readonly ForbiddenWord[]): WordingCheck {
  return createWordingCheck([...WORDS, ...added], { readings: tonedReadings, spell: tonedSpelling, simplify });
}

/** The words that content adds to those shipped. */
export function addedWords(book: Pick<ContentBook, 'word'>): readonly ForbiddenWord[] {
  return book.word
    .filter(({ layer, standing }) => layer !== 'shipped' && standing === 'usable')
    .map(({ item }) => item.body);
}
