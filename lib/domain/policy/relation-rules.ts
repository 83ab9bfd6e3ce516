import { type Cadence, type CadenceGroup, cadenceFor, type CadenceTable } from '../cadence/cadence.ts';
import { type Grade, GRADES } from '../client/client.ts';
import type { ValueBands } from '../grade/grade.ts';
import type { TodayOptions } from '../today/reasons.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from '../touch/rule.ts';
import {
  COLLAPSE_KEY,
  DWELL_STAGES,
  type DwellStage,
  FEN_IN_WAN,
  RELATION_FIELDS,
  RELATION_PAIRS,
  type RelationKey,
  type RelationSet,
} from './relation-set.ts';

/** The rules of the relationship as they are in force: shipped, changed by the user, changed by the bank, in this order. */
export interface RelationRules {
  readonly touch: TouchRule;
  readonly cadence: CadenceTable;
  /** Days a stage usually takes. */
  readonly expectedDwell: { readonly [S in DwellStage]: number };
  readonly bands: ValueBands;
  /** Every figure by its key, as in force. */
  readonly figures: { readonly [K in RelationKey]: number };
  /** What the bank has set: not the user's to change. */
  readonly managed: readonly (RelationKey | typeof COLLAPSE_KEY)[];
}

/**
 * The rules in force. Of two figures that contradict each other the one the bank has set stays, else the first: a target of 8
 * makes "up to 7" to "up to 8".
 */
export function relationRules(own: RelationSet = {}, bank: RelationSet = {}): RelationRules {
  const set: RelationSet = { ...own, ...bank };
  const figures = Object.fromEntries(RELATION_FIELDS.map(({ key, standard }) => [key, set[key] ?? standard])) as Record<
    RelationKey,
    number
  >;
  for (const [small, large] of RELATION_PAIRS) {
    if (figures[small] <= figures[large]) continue;
    const isLargeFixed = bank[large] !== undefined && bank[small] === undefined;
    if (isLargeFixed) figures[small] = figures[large];
    else figures[large] = figures[small];
  }
  const cadenceOf = (group: CadenceGroup, grade: Grade): Cadence => ({
    ideal: figures[`${group}.${grade}.ideal`],
    longest: figures[`${group}.${grade}.longest`],
  });
  const byGrade = (group: CadenceGroup) =>
    Object.fromEntries(GRADES.map((grade) => [grade, cadenceOf(group, grade)])) as CadenceTable[CadenceGroup];
  return {
    touch: {
      low: figures['touches.low'],
      high: figures['touches.high'],
      collapse: set[COLLAPSE_KEY] ?? DEFAULT_TOUCH_RULE.collapse,
    },
    cadence: { prospects: byGrade('prospects'), customers: byGrade('customers') },
    expectedDwell: Object.fromEntries(
      DWELL_STAGES.map((stage) => [stage, figures[`dwell.${stage}`]]),
    ) as RelationRules['expectedDwell'],
    bands: { highFen: figures['value.high'] * FEN_IN_WAN, middleFen: figures['value.middle'] * FEN_IN_WAN },
    figures,
    managed: Object.keys(bank) as RelationRules['managed'],
  };
}

/** As shipped. */
export const DEFAULT_RELATION_RULES: RelationRules = Object.freeze(relationRules());

/** The rules as the verdicts take them: the day's list, health, cadence, stalled. */
export function ruleOptions({
  touch,
  cadence,
  expectedDwell,
}: RelationRules): Required<Pick<TodayOptions, 'rule' | 'cadenceOf' | 'expectedDwell'>> {
  return { rule: touch, cadenceOf: (grade, stage) => cadenceFor(grade, stage, cadence), expectedDwell };
}
