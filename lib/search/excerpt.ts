import type { TextRange } from './types.ts';

/** Part of a text with the matches in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const BEFORE = 14;
const LENGTH = 72;
const ELLIPSIS = '…';

/** The part of a long text around its first match, with the ranges where they stand in it. Short texts stay whole. */
export function excerptOf(text: string, ranges: readonly TextRange[]): Excerpt {
  const [first] = ranges;
  if (!first || text.length <= LENGTH) return { text, ranges };
  const from = wholeCharacter(text, Math.max(0, Math.min(first.start - BEFORE, text.length - LENGTH)));
  const to = wholeCharacter(text, Math.min(text.length, Math.max(from + LENGTH, first.end)));
  const opening = from > 0 ? ELLIPSIS : '';
  const shift = opening.length - from;
  return {
    text: opening + text.slice(from, to).replaceAll(/[\r\n]/g, ' ') + (to < text.length ? ELLIPSIS : ''),
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
