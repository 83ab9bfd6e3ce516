import { diffArrays } from 'diff';

/** A stretch of text that both have, or one of them. */
export interface TextPiece {
  readonly what: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts longer than this together are told apart as wholes: the time a comparison takes grows with the product of their lengths. */
const LONGEST = 20_000;

/** Chinese has no spaces between words: the language's own segmenter finds them. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** How one text became another, word by word. */
export function diffText(before: string, after: string): readonly TextPiece[] {
  if (before === after) return before ? [{ what: 'same', text: before }] : [];
  if (before.length + after.length > LONGEST) {
    const whole = [
      { what: 'removed', text: before },
      { what: 'added', text: after },
    ] as const;
    return whole.filter(({ text }) => text);
  }
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How much two texts have in common, 0 to 1. */
export function likeness(before: string, after: string): number {
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 1;
  const shared = diffText(before, after).reduce((sum, { what, text }) => sum + (what === 'same' ? text.length : 0), 0);
  return shared / longer;
}

/** Which entries of two lists belong together; `key` says by what they are known. Entries of one list alone have no other. */
export function alignLists<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly { readonly before?: T; readonly after?: T }[] {
  let [left, right] = [0, 0];
  return diffArrays([...before], [...after], { comparator: isSame }).flatMap(({ added, removed, count }) =>
    Array.from({ length: count }, () => {
      if (added) return { after: after[right++] as T };
      if (removed) return { before: before[left++] as T };
      return { before: before[left++] as T, after: after[right++] as T };
    }),
  );
}

function wordsOf(text: string): string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}
