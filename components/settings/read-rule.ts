import type { RelationRules } from '../../lib/domain/policy/relation-rules.ts';
import {
  isRelationValue,
  RELATION_FIELDS,
  RELATION_PAIRS,
  type RelationKey,
} from '../../lib/domain/policy/relation-set.ts';

/** Why a figure cannot be set. `bounds`: no whole number within them; the others: its partner would contradict it. */
export type RuleProblem =
  | { readonly kind: 'bounds'; readonly least: number; readonly most: number }
  | { readonly kind: 'above' | 'below'; readonly other: number };

/** The figure that was typed, or why it cannot be one of these rules. */
export function readRule(key: RelationKey, typed: string, { figures }: Pick<RelationRules, 'figures'>) {
  const field = RELATION_FIELDS.find((each) => each.key === key);
  const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (!field || !isRelationValue(field, value)) {
    return { kind: 'bounds', least: field?.least ?? 1, most: field?.most ?? 1 } satisfies RuleProblem;
  }
  for (const [small, large] of RELATION_PAIRS) {
    if (key === small && value > figures[large]) return { kind: 'above', other: figures[large] } satisfies RuleProblem;
    if (key === large && value < figures[small]) return { kind: 'below', other: figures[small] } satisfies RuleProblem;
  }
  return value;
}
