import type { Day } from '../calendar/day.ts';
import type { Segment } from '../client/client.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { Stage } from '../stage/stage.ts';
import { lowerBound } from '../../util/lower-bound.ts';
import { countOf, countOutcomes, type OutcomeCount, type OutcomeCounts, type ScriptOutcome } from './outcome.ts';
import type { Script, ScriptScenario } from './script.ts';

/**
 * What each thing counts in the order of scripts. The scenario stands above everything: an answer to another question is no answer.
 * What was measured can move a card past one that fits in one thing more (16 − 8), once the lower bound is over 8/14 (three of three).
 */
const RANK_WEIGHTS = Object.freeze({
  scenario: 100,
  /** Made for this stage, this segment, one of these families. */
  madeFor: 16,
  /** Made for all of them. */
  forAll: 8,
  /** Made for others. */
  forOthers: 0,
  /** Times the lower bound of the share in which it worked, 0 to 1. */
  outcome: 14,
});

/** The situation scripts are ranked for. What is absent is not looked at. */
export interface RankContext {
  readonly scenario?: ScriptScenario | undefined;
  readonly stage?: Stage | undefined;
  readonly segment?: Segment | undefined;
  /** Families talked about. */
  readonly families?: readonly ProductFamily[] | undefined;
  readonly outcomes: readonly ScriptOutcome[];
  /** Counts of outcomes so old that they are not kept one by one. */
  readonly older?: OutcomeCounts | undefined;
  /** Outcomes of later days are left out: a clock was wrong. */
  readonly today: Day;
  /** Ids of the user's own variants, each with that of the approved script it stands beside. */
  readonly variants?: ReadonlyMap<string, string> | undefined;
}

/** A script in its place. */
export interface RankedScript {
  readonly script: Script;
  readonly score: number;
  /** How well it fits, without outcomes. */
  readonly fit: number;
  /** What was tapped about it, to be shown: a share says little without its number. */
  readonly count: OutcomeCount;
  /** Lower bound of the share in which it worked, 0 to 1. */
  readonly bound: number;
  /** The approved script it is an own variant of. */
  readonly variantOf?: string;
}

/**
 * Scripts, the likeliest to help first: by how they fit the situation, then by what was measured. Equal ones keep their order,
 * fewer failures before more. An own variant follows its approved script at once, whatever it scores, so that nobody takes it
 * for approved wording.
 */
export function rankScripts(scripts: readonly Script[], context: RankContext): readonly RankedScript[] {
  const { outcomes, older = {}, today, variants } = context;
  const counts = countOutcomes(
    outcomes.filter(({ on }) => on <= today),
    older,
  );
  const ranked = scripts.map((script) => rank(script, context, countOf(counts, script.id), variants?.get(script.id)));
  ranked.sort((a, b) => b.score - a.score || failures(a) - failures(b));
  const present = new Set(scripts.map(({ id }) => id));
  const isBeside = ({ variantOf }: RankedScript) => variantOf !== undefined && present.has(variantOf);
  const variantsOf = (id: string) => ranked.filter((each) => each.variantOf === id);
  return ranked.filter((each) => !isBeside(each)).flatMap((each) => [each, ...variantsOf(each.script.id)]);
}

function rank(
  script: Script,
  { scenario, stage, segment, families }: RankContext,
  count: OutcomeCount,
  variantOf: string | undefined,
): RankedScript {
  const fit =
    (scenario !== undefined && script.scenario === scenario ? RANK_WEIGHTS.scenario : 0) +
    fitOf(script.stages, stage === undefined ? [] : [stage]) +
    fitOf(script.segments, segment === undefined ? [] : [segment]) +
    fitOf(script.families, families ?? []);
  const bound = lowerBound(count.worked, count.n);
  const score = fit + RANK_WEIGHTS.outcome * bound;
  return { script, score, fit, count, bound, ...(variantOf === undefined ? {} : { variantOf }) };
}

function fitOf<T>(madeFor: readonly T[] | undefined, given: readonly T[]): number {
  if (given.length === 0) return 0;
  if (!madeFor) return RANK_WEIGHTS.forAll;
  return given.some((each) => madeFor.includes(each)) ? RANK_WEIGHTS.madeFor : RANK_WEIGHTS.forOthers;
}

function failures({ count }: RankedScript): number {
  return count.n - count.worked;
}
