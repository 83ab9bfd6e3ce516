import type { Ask, PackedRule } from './suggestion.ts';

/** Things asked for at a time. */
const MOST_ASKS = 6;
/** A rule of which more is unknown tells little about what to ask. */
const MOST_MISSING = 4;
const MOST_TITLES = 3;

/** A rule for which something is missing. */
export interface LackingRule {
  readonly packed: PackedRule;
  readonly missing: readonly Pick<Ask, 'kind' | 'key'>[];
}

/** A rule for the client's own sector asks the better questions. */
const OWN_SECTOR = 2;

/**
 * What to find out next: the things that are missing to rules nothing known speaks against, and the amounts missing to what is proposed, the most
 * telling first. A rule gives its weight to what it misses; the more it misses, the less to each.
 */
export function asksOf(lacking: readonly LackingRule[]): readonly Ask[] {
  const asks = new Map<string, { ask: Pick<Ask, 'kind' | 'key'>; points: number; rules: Set<PackedRule> }>();
  for (const { packed, missing } of lacking) {
    if (missing.length > MOST_MISSING) continue;
    for (const ask of missing) {
      const id = ask.key ?? ask.kind;
      const entry = asks.get(id) ?? { ask, points: 0, rules: new Set() };
      entry.points += (packed.rule.weight * (packed.rule.segments ? OWN_SECTOR : 1)) / missing.length ** 2;
      entry.rules.add(packed);
      asks.set(id, entry);
    }
  }
  return [...asks.entries()]
    .sort(([idA, a], [idB, b]) => b.points - a.points || (idA < idB ? -1 : 1))
    .slice(0, MOST_ASKS)
    .map(([, { ask, rules }]) => ({ ...ask, titles: titlesOf([...rules]) }));
}

function titlesOf(rules: readonly PackedRule[]): readonly string[] {
  return [...rules]
    .sort((a, b) => b.rule.weight - a.rule.weight || (a.rule.id < b.rule.id ? -1 : 1))
    .slice(0, MOST_TITLES)
    .map(({ rule }) => rule.title);
}
