import { businessOf } from '../../lib/domain/cross-sell/business.ts';
import { knownFacts } from '../../lib/domain/cross-sell/client-facts.ts';
import { type Fit, fitOf } from '../../lib/domain/cross-sell/fit.ts';
import type { CrossSellRule, FactCondition } from '../../lib/domain/cross-sell/rule.ts';
import { suggest } from '../../lib/domain/cross-sell/suggest.ts';
import type { Block, HeldRule, Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';

/** One demand of a rule: a field of it, or one condition out of a list. */
export interface Demand {
  readonly at: 'kinds' | 'segments' | 'developmentStages' | 'all' | 'any' | 'holds' | 'lacks';
  /** What is demanded; several values of which any is enough. */
  readonly values: readonly string[];
  readonly conditions: readonly FactCondition[];
  readonly state: Fit['state'];
}

/** What a rule would do for a client by itself, and why. */
export interface RuleVerdict {
  readonly demands: readonly Demand[];
  readonly blocks: readonly Block[];
  readonly suggestion?: Suggestion;
  readonly held?: HeldRule;
}

/** Hold one rule against a client: each demand by itself, and what the engine makes of the whole. */
export function ruleVerdict(
  rule: CrossSellRule,
  dossier: Dossier,
  products: readonly Product[],
  today: Day,
): RuleVerdict {
  const input = {
    client: dossier.client,
    known: knownFacts(dossier, today),
    business: businessOf(dossier, products, today),
    today,
  };
  const demands = partsOf(rule).map(({ part, ...demand }) => ({
    ...demand,
    state: fitOf({ ...bare(rule), ...part }, input).state,
  }));
  const whole = suggest(dossier, { rules: [{ rule, pack: { id: 'preview', version: '1' } }], products, today });
  if (whole.state === 'blocked') return { demands, blocks: whole.blocks };
  const [suggestion] = whole.suggestions;
  const [held] = whole.held;
  return { demands, blocks: [], ...(suggestion ? { suggestion } : {}), ...(held ? { held } : {}) };
}

function partsOf(rule: CrossSellRule): readonly (Omit<Demand, 'state'> & { readonly part: Partial<CrossSellRule> })[] {
  const given = (['kinds', 'segments', 'developmentStages'] as const).flatMap((at) =>
    rule[at]?.length ? [{ at, values: rule[at], conditions: [], part: { [at]: rule[at] } }] : [],
  );
  const all = (rule.all ?? []).map((condition) => ({
    at: 'all' as const,
    values: [],
    conditions: [condition],
    part: { all: [condition] },
  }));
  const any = rule.any?.length
    ? [{ at: 'any' as const, values: [], conditions: rule.any, part: { any: rule.any } }]
    : [];
  const families = (['holds', 'lacks'] as const).flatMap((at) =>
    (rule[at] ?? []).map((family) => ({ at, values: [family], conditions: [], part: { [at]: [family] } })),
  );
  return [...given, ...all, ...any, ...families];
}

/** The rule without any demand. */
function bare(rule: CrossSellRule): CrossSellRule {
  const { kinds, segments, developmentStages, all, any, holds, lacks, ...rest } = rule;
  return rest;
}
