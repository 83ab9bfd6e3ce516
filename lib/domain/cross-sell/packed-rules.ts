import type { Resolved } from '../content/item.ts';
import type { PackedRule } from './suggestion.ts';

/** The rules of the content that may be used, each with its pack, by id; a draft, an expired or a withdrawn one proposes nothing. */
export function packedRules(rules: readonly Resolved<'rule'>[]): readonly PackedRule[] {
  return rules
    .filter(({ standing }) => standing === 'usable')
    .map(({ item, pack }) => ({ rule: item.body, pack }))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
