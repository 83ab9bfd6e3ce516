import { isTerm, type RetentionRule, TERM_LIMITS } from '../retention/rule.ts';

/** Fewest and most a term may count, in the unit of its rule. `least`: a duty to keep; `most`: a duty to let go. */
export interface TermBounds {
  readonly least?: number;
  readonly most?: number;
}

/** What a term may count at all: within the bank's bounds where there are any, else within the usual ones. */
export function limitsOf({ unit }: Pick<RetentionRule, 'unit'>, bounds: TermBounds = {}): Required<TermBounds> {
  return { ...TERM_LIMITS[unit], ...bounds };
}

/** Whether the bank leaves the term no choice. */
export function isFixed({ least, most }: TermBounds = {}): boolean {
  return least !== undefined && least === most;
}

/** Whether the user may switch the rule off: not where the bank says after how long data must go. */
export function maySwitchOff({ most }: TermBounds = {}): boolean {
  return most === undefined;
}

/** Whether a user may set this term. */
export function isAllowedTerm(rule: RetentionRule, count: unknown, bounds?: TermBounds): count is number {
  const { least, most } = limitsOf(rule, bounds);
  return isTerm(rule, count) && count >= least && count <= most;
}

/** The rule as it applies: the user's term brought within the bounds, and on where it may not be off. */
export function boundRule(rule: RetentionRule, bounds?: TermBounds): RetentionRule {
  if (!bounds) return rule;
  const { least, most } = limitsOf(rule, bounds);
  return {
    ...rule,
    count: Math.min(most, Math.max(least, rule.count)),
    isOn: rule.isOn || !maySwitchOff(bounds),
  };
}

/** All rules as they apply. */
export function boundRules(
  rules: readonly RetentionRule[],
  bounds: { readonly [R in RetentionRule['id']]?: TermBounds },
): readonly RetentionRule[] {
  return rules.map((rule) => boundRule(rule, bounds[rule.id]));
}
