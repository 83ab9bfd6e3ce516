import { type Folded, fold } from './fold.ts';
import { matchAt, type Query } from './match.ts';
import type { TextRange } from './types.ts';

/** Where a query stands in one text, in UTF-16 units of the original; undefined when nowhere. The first place counts. */
export function findInText(text: string, query: Query, kind: 'name' | 'sentence'): TextRange | undefined {
  if (query.codes.length === 0) return undefined;
  const folded = fold(text);
  const hasInitials = kind === 'name' || query.mayAbbreviateSentence;
  for (let at = 0; at < folded.codes.length; at += 1) {
    const end = matchAt(folded.codes, at, query, hasInitials);
    if (end >= 0) return sourceRange(text, folded, at, end);
  }
  return undefined;
}

/**
 * Where the parts of a query stand in one text, when every part is found there or in one of the `names` beside it; none when one
 * is found nowhere, or all of them only beside it.
 */
export function findParts(
  text: string,
  parts: readonly Query[],
  kind: 'name' | 'sentence',
  names: readonly string[],
): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const part of parts) {
    const range = findInText(text, part, kind);
    if (range) ranges.push(range);
    else if (!names.some((name) => findInText(name, part, 'name'))) return [];
  }
  return uniteRanges(ranges);
}

/** Ranges in order, those that meet as one. */
export function uniteRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const united: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && range.start <= last.end) united[united.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else united.push(range);
  }
  return united;
}

/** Folded units `from` … `to` as a part of the original. Never half a surrogate pair. */
export function sourceRange(text: string, { starts }: Folded, from: number, to: number): TextRange {
  const first = starts[from] ?? 0;
  const last = starts[to - 1] ?? first;
  const isLow = (at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return { start: isLow(first) ? first - 1 : first, end: isLow(last + 1) ? last + 2 : last + 1 };
}
