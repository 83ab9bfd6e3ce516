import type { TaughtField } from '../../contracts/adapter.ts';
import type { Block } from '../blocks.ts';
import type { FindTaught } from '../inspect.ts';
import { classifyLabel, findInlineLabels, type InlineLabel } from '../labels.ts';
import { isTranslation, LONGEST_WORDS, wordsOf } from './words.ts';

/** A Latin or full-width Latin letter. */
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/;
/** Longest words looked up as a translation, in characters; longest memory. */
const MOST_TRANSLATED = 40;
const MOST_KNOWN = 2000;
const NONE: readonly InlineLabel[] = Object.freeze([]);

/** The words of all labels these fields may be found by. */
export function labelWordsOf(fields: readonly TaughtField[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { locators } of fields) {
    for (const locator of locators) {
      if (locator.by !== 'label' && locator.by !== 'column') continue;
      const own = wordsOf(locator.text);
      if (own !== '' && own.length <= LONGEST_WORDS) words.add(own);
    }
  }
  return words;
}

/** A search for labels with these words: asked of every piece of a page, so what cannot be one is passed quickly. */
export function createLabelSearch(words: ReadonlySet<string>): FindTaught | undefined {
  if (words.size === 0) return undefined;
  const all = [...words];
  const firsts = new Set(all.flatMap((one) => [one[0] as string, (one[0] as string).toUpperCase()]));
  // Cells of a table repeat.
  const known = new Map<string, boolean>();
  const isTaught = (text: string) => {
    if (text.length > LONGEST_WORDS * 3) return false;
    let answer = known.get(text);
    if (answer === undefined) {
      const own = wordsOf(text);
      answer = words.has(own) || (own.length <= MOST_TRANSLATED && all.some((one) => isTranslation(one, own)));
      if (known.size < MOST_KNOWN) known.set(text, answer);
    }
    return answer;
  };
  const classify = (text: string) => (isTaught(text) ? 'name' : classifyLabel(text));
  return ({ text, edges }: Block) => {
    if (!mayHold(text, edges.length, firsts)) return NONE;
    // A star or a unit often stands in an element of its own: all of it together is the label.
    if (isTaught(text)) return [{ kind: 'name', text: text.trim(), start: text.length, end: text.length }];
    return findInlineLabels(text, edges, classify).filter((label) => isTaught(label.text));
  };
}

/** A quick look: whether a label of these first letters, or one in Latin letters, may stand in a text. */
function mayHold(text: string, pieces: number, firsts: ReadonlySet<string>): boolean {
  const isRunning = pieces > 1 || text.includes(':') || text.includes('：');
  if (isRunning) {
    for (const first of firsts) if (text.includes(first)) return true;
    return LATIN.test(text);
  }
  const start = text.length > LONGEST_WORDS * 3 ? '' : (/[^\s*＊:：.·'’]/u.exec(text)?.[0] ?? '');
  return firsts.has(start) || LATIN.test(start);
}
