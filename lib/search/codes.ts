import { type CodeColumn, type CodeField, factAt } from './columns.ts';

/** A code found: which one, where in it, and how well. */
export interface CodePlace {
  readonly fact: number;
  /** Offset of the match in the folded code. */
  readonly start: number;
  /** 0: at the end a phone is known by, or at the start of a code; 1: at the other end; 2: inside. */
  readonly tier: 0 | 1 | 2;
}

/** Fewer characters match half of all phones and codes. */
export const SHORTEST_CODE: Readonly<Record<CodeField, number>> = { number: 2, uscc: 3, phone: 3 };
const LINE_FEED = '\n';

/**
 * Codes that hold `wanted`, best first: a phone by its tail before its beginning, the others the other way round. At most
 * `limit`, and whether there are more.
 */
export function findCodes(
  column: CodeColumn,
  field: CodeField,
  wanted: string,
  limit: number,
  isGone: (fact: number) => boolean,
): { readonly places: readonly CodePlace[]; readonly isMore: boolean } {
  if (wanted.length < SHORTEST_CODE[field]) return { places: [], isMore: false };
  const [near, far] = field === 'phone' ? [TAIL, HEAD] : [HEAD, TAIL];
  const tiers: readonly Needle[] = [near, far, INSIDE];
  const seen = new Set<number>();
  const places: CodePlace[] = [];
  // A rare code is found in one pass; only where there are too many is each kind looked for by itself.
  const all = collect(column, wanted, INSIDE, limit * 4, seen, isGone);
  if (all.length < limit * 4) {
    const ranked = all.map((place) => rank(column, wanted, place, tiers));
    ranked.sort((a, b) => a.tier - b.tier || a.fact - b.fact);
    return { places: ranked.slice(0, limit), isMore: ranked.length > limit };
  }
  seen.clear();
  for (const [tier, needle] of tiers.entries()) {
    const more = collect(column, wanted, needle, limit + 1 - places.length, seen, isGone);
    places.push(...more.map((place) => ({ ...place, tier: tier as 0 | 1 | 2 })));
    if (places.length > limit) break;
  }
  return { places: places.slice(0, limit), isMore: places.length > limit };
}

interface Needle {
  readonly before: string;
  readonly after: string;
}
const HEAD: Needle = { before: LINE_FEED, after: '' };
const TAIL: Needle = { before: '', after: LINE_FEED };
const INSIDE: Needle = { before: '', after: '' };

function collect(
  { text, starts }: CodeColumn,
  wanted: string,
  { before, after }: Needle,
  most: number,
  seen: Set<number>,
  isGone: (fact: number) => boolean,
): Omit<CodePlace, 'tier'>[] {
  const needle = before + wanted + after;
  const found: Omit<CodePlace, 'tier'>[] = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
    const position = at + before.length;
    const fact = factAt(starts, starts.length, position);
    if (seen.has(fact) || isGone(fact)) continue;
    seen.add(fact);
    found.push({ fact, start: position - (starts[fact] as number) });
  }
  return found;
}

function rank(
  { text, starts }: CodeColumn,
  wanted: string,
  { fact, start }: Omit<CodePlace, 'tier'>,
  tiers: readonly Needle[],
): CodePlace {
  const from = starts[fact] as number;
  const code = text.slice(from, text.indexOf(LINE_FEED, from));
  const isWhole = (needle: Needle) => (needle.before === '' ? code.endsWith(wanted) : code.startsWith(wanted));
  const tier = tiers.findIndex((needle) => needle === INSIDE || isWhole(needle)) as 0 | 1 | 2;
  if (tiers[tier] === HEAD) return { fact, start: 0, tier };
  return { fact, start: tiers[tier] === TAIL ? code.length - wanted.length : start, tier };
}
