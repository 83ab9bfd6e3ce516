import { type Day, daysBetween } from '../calendar/day.ts';
import type { ProposedProduct, RuleStats, ScorePart, ScorePartId, UsedFact } from './suggestion.ts';

/**
 * The most points each part gives; the score is their sum, at most 100. `rule`: the weight its author gave the rule; `evidence`: how
 * many facts speak for it; `freshness`: how young they are; `income`: what it would bring; `ready`: how many checks are settled; `success`: how often the
 * rule has led to business. The sources rank nothing: shipped defaults.
 */
export const SCORE_WEIGHTS: { readonly [P in ScorePartId]: number } = Object.freeze({
  rule: 50,
  evidence: 15,
  freshness: 10,
  income: 10,
  ready: 5,
  success: 10,
});

/** Facts from which on evidence counts in full; what kind of client it is and its sector say little. */
const FULL_EVIDENCE = 5;
/** A fact is fresh for a quarter and says nothing by its age after two years. */
const FRESHNESS = Object.freeze({ fullDays: 90, noneDays: 730 });
/** Income of a year, less expected loss, that counts in full: 300,000 yuan. */
const FULL_INCOME_FEN = 30_000_000;
/** With fewer tries nobody can say; until then a rule stands as one that is won now and then. */
const ENOUGH_TRIES = 5;
const UNTRIED = 0.3;

/** What a suggestion is scored by. */
export interface ScoreInput {
  /** 0 to 100. */
  readonly weight: number;
  readonly facts: readonly UsedFact[];
  readonly products: readonly ProposedProduct[];
  readonly netFen: number | undefined;
  readonly success: RuleStats | undefined;
  readonly today: Day;
}

/** The parts of the score in the order of their weights' table, each with its points. */
export function scoreOf({ weight, facts, products, netFen, success, today }: ScoreInput): readonly ScorePart[] {
  const dated = facts.filter((fact) => fact.kind === 'fact');
  const checks = products.filter(({ state }) => state === 'new').flatMap(({ checks: each }) => each);
  const shares: { readonly [P in ScorePartId]: number } = {
    rule: weight / 100,
    evidence: facts.filter(({ kind }) => kind !== 'clientKind' && kind !== 'segment').length / FULL_EVIDENCE,
    freshness: average(dated.map(({ on }) => freshness(daysBetween(on, today)))),
    income: (netFen ?? 0) / FULL_INCOME_FEN,
    ready: average(checks.map(({ state }) => (state === 'ok' ? 1 : 0))),
    success: success && success.tried >= ENOUGH_TRIES ? (success.lowerBound ?? 0) : UNTRIED,
  };
  return (Object.keys(SCORE_WEIGHTS) as ScorePartId[]).map((id) => {
    const share = Math.min(1, Math.max(0, shares[id]));
    return { id, weight: SCORE_WEIGHTS[id], points: Math.round(SCORE_WEIGHTS[id] * share) };
  });
}

function freshness(days: number): number {
  return (FRESHNESS.noneDays - days) / (FRESHNESS.noneDays - FRESHNESS.fullDays);
}

function average(shares: readonly number[]): number {
  if (shares.length === 0) return 0;
  return shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / shares.length;
}
