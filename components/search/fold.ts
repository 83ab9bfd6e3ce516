/** Text as it is compared in a search, with the way back to the original. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in the original it came from; one more at the end. */
  readonly offsets: readonly number[];
}

/** Full and half width, case, blanks, brackets and hyphens make no difference in a search. */
const IGNORED = /[\s()（）\-·•.,，。、]/u;

/** Fold `original` for comparison. Pure. */
export function fold(original: string): Folded {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character.normalize('NFKC').toLowerCase();
    if (!IGNORED.test(folded)) {
      for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at);
      text += folded;
    }
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets };
}

/** Only the folded text: cheaper where no way back is needed. */
export function foldText(original: string): string {
  return original
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()（）\-·•.,，。、]/gu, '');
}
