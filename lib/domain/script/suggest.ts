import type { Segment } from '../client/client.ts';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../objection/scenario.ts';
import { isOpenOpportunity, type Opportunity } from '../opportunity/opportunity.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Stage } from '../stage/stage.ts';
import type { Touch } from '../touch/touch.ts';
import { type RankContext, type RankedScript, rankScripts } from './rank.ts';
import type { Script, ScriptScenario, VisitPart } from './script.ts';

/**
 * Why a scenario is suggested, the strongest reason first: it is in the line being logged; a complaint is open; it was raised lately
 * and nobody has said that the answer worked; a product is in talks; it is where the relationship stands.
 */
export const SUGGESTION_REASONS = Object.freeze(['line', 'complaint', 'raised', 'inTalks', 'stage'] as const);

/** One of {@link SUGGESTION_REASONS}. */
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** What is known where scripts are to be suggested. */
export interface SuggestInput extends Omit<RankContext, 'scenario' | 'stage' | 'segment'> {
  /** Doubts found in the line that is being logged, in their order. */
  readonly objections?: readonly ObjectionScenario[];
  readonly stage?: Stage | undefined;
  readonly segment?: Segment | undefined;
  readonly procedures?: readonly Pick<Procedure, 'checklistId' | 'closedOn'>[] | undefined;
  readonly touches?: readonly Pick<Touch, 'day' | 'objections'>[];
  readonly opportunities?: readonly Pick<Opportunity, 'state'>[] | undefined;
}

/** A scenario to be ready for, why, and its scripts, the best first. */
export interface ScriptSuggestion {
  readonly scenario: ScriptScenario;
  readonly reason: SuggestionReason;
  readonly scripts: readonly RankedScript[];
}

/** More than this is not looked at beside a page. */
const MOST_SUGGESTED = 3;
/** Touches that count as the last ones. */
const LAST_TOUCHES = 5;
/** The scenario of a complaint by the id of its checklist; complaints of a bank's own have no script. */
export const SCENARIO_OF_COMPLAINT: ReadonlyMap<string, ObjectionScenario> = new Map([
  ['complaint.transfer', 'transferComplaint'],
  ['complaint.service', 'slowService'],
  ['complaint.charge', 'price'],
  ['complaint.product', 'depositSafety'],
]);

/** The part of a visit that is due at a stage. */
const PART_OF_STAGE: Readonly<Partial<Record<Stage, VisitPart>>> = Object.freeze({
  contact: 'opening',
  proposal: 'proposal',
  negotiation: 'objections',
  delivery: 'closing',
  deepening: 'needs',
  dormant: 'opening',
});

/**
 * What to be ready to say to this client now: at most three scenarios, each once with its strongest reason, those that have scripts.
 */
export function suggestScripts(scripts: readonly Script[], input: SuggestInput): readonly ScriptSuggestion[] {
  const suggested = new Map<ScriptScenario, SuggestionReason>();
  const add = (reason: SuggestionReason, scenarios: readonly ScriptScenario[]) => {
    for (const scenario of scenarios) if (!suggested.has(scenario)) suggested.set(scenario, reason);
  };
  add('line', input.objections ?? []);
  for (const { checklistId, closedOn } of input.procedures ?? []) {
    const scenario = SCENARIO_OF_COMPLAINT.get(checklistId);
    if (scenario && closedOn === undefined) add('complaint', [scenario]);
  }
  add('raised', raisedLately(input.touches ?? []));
  if ((input.opportunities ?? []).some(isOpenOpportunity)) add('inTalks', ['proposal']);
  const part = input.stage && PART_OF_STAGE[input.stage];
  if (part) add('stage', [part]);
  return [...suggested]
    .map(([scenario, reason]) => ({ scenario, reason, scripts: rankedFor(scripts, scenario, input) }))
    .filter((suggestion) => suggestion.scripts.length > 0)
    .slice(0, MOST_SUGGESTED);
}

function rankedFor(scripts: readonly Script[], scenario: ScriptScenario, input: SuggestInput): readonly RankedScript[] {
  return rankScripts(
    scripts.filter((script) => script.scenario === scenario),
    { ...input, scenario },
  );
}

/** Doubts of the last touches, the newest first; none of those whose latest answer worked. */
function raisedLately(touches: readonly Pick<Touch, 'day' | 'objections'>[]): readonly ScriptScenario[] {
  const last = touches.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, LAST_TOUCHES);
  const settled = new Map<string, boolean>();
  for (const { objections = [] } of last) {
    for (const { scenario, worked } of objections) {
      if (!settled.has(scenario)) settled.set(scenario, worked === true);
    }
  }
  const known: readonly string[] = OBJECTION_SCENARIOS;
  return [...settled].flatMap(([scenario, isSettled]) =>
    !isSettled && known.includes(scenario) ? [scenario as ObjectionScenario] : [],
  );
}
