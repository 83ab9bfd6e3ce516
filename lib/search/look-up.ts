import { coverOf, type Range, rangeIn, sizeOf } from './cover.ts';
import { factAt, type TextColumn } from './columns.ts';
import { matchAt, type Query } from './match.ts';
import type { Plan } from './plan.ts';
import type { TextIndex } from './postings.ts';
import { isUsual } from './usual.ts';

/** A text column with its index. */
export interface IndexedTexts {
  readonly column: TextColumn;
  readonly index: TextIndex;
}

/** A match within a column. */
export interface Place {
  readonly fact: number;
  /** First position of the match and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** The match begins where the fact begins. */
  readonly isAtStart: boolean;
  /** By the usual readings, see {@link isUsual}. */
  readonly isUsual: boolean;
}

/** What to look for and where. */
export interface Errand {
  readonly query: Query;
  readonly plan: Plan;
  /** Facts from … up to, in the order of the column. */
  readonly fromFact: number;
  readonly toFact: number;
  readonly hasInitials: boolean;
  /** Matches with one key are one: the fact, or its owner. */
  readonly keyOf: (fact: number) => number;
  /** Keys that no longer count. */
  readonly isGone: (fact: number) => boolean;
  readonly limit: number;
  /** Candidates that may still be looked at; a search for typing errors must come to an end. */
  readonly budget?: { left: number };
}

/** The best places, at most as many as asked for, and whether there are more. */
export interface Places {
  readonly places: readonly Place[];
  readonly isMore: boolean;
}

/**
 * The best matches of a column: those at the start of a fact first, of each kind the usual readings first, and then the
 * column's order. It stops as soon as nothing better can come.
 */
export function lookUp(texts: IndexedTexts, errand: Errand): Places {
  const { plan, limit } = errand;
  const { starts } = texts.column;
  const area = {
    ...texts,
    fromPosition: starts[errand.fromFact] as number,
    toPosition: starts[errand.toFact] as number,
  };
  const edges = plan.edges.map((key) => rangeIn(area, 'pairs', key, 0));
  const inside = coverOf(area, plan);
  const starters = sizeOf(edges) < sizeOf(inside) ? edges : inside;
  const atStart = best(
    starters.flatMap((range) => scan(texts, errand, range, true, limit + 1)),
    errand,
  );
  if (atStart.isMore) return atStart;
  const known = new Set(atStart.places.map(({ fact }) => errand.keyOf(fact)));
  const wanted = limit + 1 - known.size;
  const rest = inside.flatMap((range) => scan(texts, errand, range, false, wanted, known));
  return best([...atStart.places, ...rest], errand);
}

/** Kind of a match, 0 the best: at the start before inside, the usual readings before others. */
export function kindOf({ isAtStart, isUsual: isCommon }: Pick<Place, 'isAtStart' | 'isUsual'>): number {
  return (isAtStart ? 0 : 2) + (isCommon ? 0 : 1);
}
/** How many kinds of match there are. */
export const PLACE_KINDS = 4;

/** Sort, take every key once, cut. */
function best(places: Place[], { keyOf, limit }: Errand): Places {
  places.sort((a, b) => kindOf(a) - kindOf(b) || a.start - b.start);
  const seen = new Set<number>();
  const kept: Place[] = [];
  for (const place of places) {
    const key = keyOf(place.fact);
    if (seen.has(key)) continue;
    if (kept.length === limit) return { places: kept, isMore: true };
    seen.add(key);
    kept.push(place);
  }
  return { places: kept, isMore: false };
}

/** Matches among the candidates of one list, until `most` different keys were met by their usual readings. */
function scan(
  { column }: IndexedTexts,
  { query, hasInitials, keyOf, isGone, budget }: Errand,
  { positions, from, to, shift }: Range,
  wantsStart: boolean,
  most: number,
  known?: ReadonlySet<number>,
): Place[] {
  const { text, starts } = column;
  const found: Place[] = [];
  const keys = new Set<number>();
  let end = to;
  if (budget) {
    end = Math.min(to, from + Math.max(budget.left, 0));
    budget.left -= end - from;
  }
  for (let i = from; i < end; i += 1) {
    const start = (positions[i] as number) - shift;
    const isAtStart = text[start - 1] === 0;
    if (isAtStart !== wantsStart) continue;
    const stop = matchAt(text, start, query, hasInitials);
    if (stop < 0) continue;
    const fact = factAt(starts, starts.length - 1, start);
    if (isGone(fact)) continue;
    const isCommon = isUsual(text, start, query, hasInitials);
    found.push({ fact, start, end: stop, isAtStart, isUsual: isCommon });
    const key = keyOf(fact);
    if (isCommon && !known?.has(key)) keys.add(key);
    if (keys.size >= most) break;
  }
  return found;
}
