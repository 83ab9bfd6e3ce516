import type { Clause } from './line-parts.ts';
import type { Span } from './parsed-log.ts';

/** Little words that make no sense at the edge once the day is gone. */
const LEADING = [
  '最晚',
  '最迟',
  '不晚于',
  '之前',
  '以前',
  '我会',
  '于',
  '在',
  '会',
  '前',
  '就',
  '的',
  ':',
  '：',
  ',',
  '，',
  '、',
  ' ',
  '　',
  '了',
  '定',
];
const TRAILING = ['定在', '定于', '在', '于', '的', '、', ',', '，', ' ', '　', ':', '：'];

/**
 * The words of a clause without its days, the word that made it a promise, and `taken` (a clock time kept on its own): 答应周五给报价
 * is 给报价.
 */
export function cleanText(line: string, { start, end, days, opener }: Clause, taken: readonly Span[] = []): string {
  const gone = [...days, ...taken, ...(opener ? [opener] : [])];
  let text = '';
  for (let at = start; at < end; at += 1) {
    if (!gone.some((span) => at >= span.start && at < span.end)) text += line[at];
  }
  return trimWords(text);
}

function trimWords(text: string): string {
  let left = text.trim();
  for (
    let word = LEADING.find((each) => left.startsWith(each));
    word;
    word = LEADING.find((each) => left.startsWith(each))
  ) {
    left = left.slice(word.length);
  }
  for (
    let word = TRAILING.find((each) => left.endsWith(each));
    word;
    word = TRAILING.find((each) => left.endsWith(each))
  ) {
    left = left.slice(0, -word.length);
  }
  return left;
}
