import type { TextColumn } from './columns.ts';
import type { Option, Plan } from './plan.ts';
import type { Postings, TextIndex } from './postings.ts';

/** Part of a list: every position in it, less `shift`, may begin a match. */
export interface Range {
  readonly key: string;
  readonly positions: Uint32Array;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** Where lists are looked up: within these positions of a column. */
export interface Area {
  readonly column: TextColumn;
  readonly index: TextIndex;
  readonly fromPosition: number;
  readonly toPosition: number;
}

/** Shorter lists are not worth looking for better ones. */
const SHORT = 400;
/** How many characters into a match better lists are looked for. */
const DEPTH = 6;

/**
 * Lists that together hold every match of a query, chosen to be short: for every way in which a match can begin, by its first
 * pair, its first reading, or by what comes after. So 有限公司, which ends nearly every name, need not be gone through.
 */
export function coverOf(area: Area, plan: Plan): Range[] {
  const chosen = new Map<string, readonly Range[] | undefined>();
  const cover = (from: number, shift: number): readonly Range[] | undefined => {
    const key = `${from} ${shift}`;
    if (chosen.has(key)) return chosen.get(key);
    const parts = plan.optionsAt(from).map((option) => shortest(option, from, shift));
    const found = parts.some((part) => part === undefined) ? undefined : unite(parts as (readonly Range[])[]);
    chosen.set(key, found);
    return found;
  };
  // Undefined where any character would do: then only what comes before can be looked up.
  const shortest = ({ pairs, syllables, length }: Option, from: number, shift: number) => {
    let best: readonly Range[] | undefined = pairs?.map((key) => rangeIn(area, 'pairs', key, shift));
    const isLong = () => best === undefined || sizeOf(best) > SHORT;
    const consider = (ranges: readonly Range[] | undefined) => {
      if (ranges && (best === undefined || sizeOf(ranges) < sizeOf(best))) best = ranges;
    };
    if (syllables && isLong()) consider(syllables.map((id) => rangeIn(area, 'syllables', id, shift)));
    const hasMore = plan.optionsAt(from + length).length > 0;
    if (hasMore && shift < DEPTH && isLong()) consider(cover(from + length, shift + 1));
    return best;
  };
  return [...(cover(0, 0) ?? [])];
}

function unite(parts: readonly (readonly Range[])[]): readonly Range[] {
  return [...new Map(parts.flat().map((range) => [range.key, range])).values()];
}

/** The part of a list that lies within the area. */
export function rangeIn(
  { index, fromPosition, toPosition }: Area,
  which: keyof TextIndex,
  key: number,
  shift: number,
): Range {
  const { offsets, positions }: Postings = index[which];
  // A syllable met after the column was indexed has no list.
  const first = offsets[key] ?? positions.length;
  const last = offsets[key + 1] ?? positions.length;
  const from = lowerBound(positions, first, last, fromPosition);
  const to = lowerBound(positions, from, last, toPosition);
  return { key: `${which} ${key} ${shift}`, positions, from, to, shift };
}

/** How many positions there are in all. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

function lowerBound(positions: Uint32Array, from: number, to: number, position: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
