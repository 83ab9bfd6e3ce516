import type { Span } from './parsed-log.ts';

/** Words by what they mean. `null` stands for words that mean nothing here but hide shorter ones (电话银行). */
export type WordTable<T extends string> = readonly (readonly [meaning: T | null, words: string])[];

/** A word found in a text. */
export interface FoundWord<T> extends Span {
  readonly meaning: T;
  readonly word: string;
}

/** Finds the words of one table, the longest at each place, without overlaps. */
export type WordFinder<T> = (text: string) => FoundWord<T>[];

/**
 * A finder over a table whose words are separated by spaces. Time grows with the text times the few words that begin
 * with one character.
 */
export function makeWordFinder<T extends string>(table: WordTable<T>): WordFinder<T> {
  const byFirst = new Map<string, { word: string; meaning: T | null }[]>();
  for (const [meaning, words] of table) {
    for (const word of words.split(' ').filter(Boolean)) {
      const first = word[0] as string;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, meaning }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return (text) => {
    const found: FoundWord<T>[] = [];
    let at = 0;
    while (at < text.length) {
      const hit = byFirst.get(text[at] as string)?.find(({ word }) => text.startsWith(word, at));
      if (hit && hit.meaning !== null) {
        found.push({ start: at, end: at + hit.word.length, meaning: hit.meaning, word: hit.word });
      }
      at += hit ? hit.word.length : 1;
    }
    return found;
  };
}

/** Whether `inner` lies within `outer`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
