import type { Opportunity } from '../opportunity/opportunity.ts';
import { lowerBound } from '../../util/lower-bound.ts';
import type { RuleStats } from './suggestion.ts';

/**
 * How often what a rule suggested was won, by id of the rule: the user's own opportunities, each product for itself. Tried is what was proposed to a
 * client and decided, won or lost; what is still open, was never proposed or did not suit says nothing of the rule.
 */
export function measuredRates(
  opportunities: Iterable<Pick<Opportunity, 'ruleId' | 'state'>>,
): ReadonlyMap<string, RuleStats> {
  const counts = new Map<string, { won: number; tried: number }>();
  for (const { ruleId, state } of opportunities) {
    if (ruleId === undefined || (state !== 'won' && state !== 'lost')) continue;
    const count = counts.get(ruleId) ?? { won: 0, tried: 0 };
    count.tried += 1;
    if (state === 'won') count.won += 1;
    counts.set(ruleId, count);
  }
  return new Map([...counts].map(([id, { won, tried }]) => [id, { won, tried, lowerBound: lowerBound(won, tried) }]));
}
