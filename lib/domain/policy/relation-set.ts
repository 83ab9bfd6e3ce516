import { type CadenceGroup, DEFAULT_CADENCE } from '../cadence/cadence.ts';
import { type Grade, GRADES } from '../client/client.ts';
import { DEFAULT_BANDS } from '../grade/grade.ts';
import { EXPECTED_DWELL } from '../stage/history.ts';
import { COLLAPSES, type Collapse, DEFAULT_TOUCH_RULE } from '../touch/rule.ts';

/** Stages for which a length is expected; the last one has no end. */
export const DWELL_STAGES = Object.freeze(['contact', 'proposal', 'negotiation', 'delivery'] as const);

/** One of {@link DWELL_STAGES}. */
export type DwellStage = (typeof DWELL_STAGES)[number];

/** Groups of the cadence, as they are shown. */
export const CADENCE_GROUPS: readonly CadenceGroup[] = Object.freeze(['prospects', 'customers'] as const);

/** A figure of the relation rules, by its place in the policy. */
export type RelationKey =
  | `touches.${'low' | 'high'}`
  | `${CadenceGroup}.${Grade}.${'ideal' | 'longest'}`
  | `dwell.${DwellStage}`
  | `value.${'high' | 'middle'}`;

/** Where the policy and the settings say which touches count as one. */
export const COLLAPSE_KEY = 'touches.collapse';

/** What somebody has set of the rules; what is absent is as shipped. Values are whole numbers within {@link RELATION_FIELDS}. */
export type RelationSet = { readonly [K in RelationKey]?: number } & { readonly [COLLAPSE_KEY]?: Collapse };

/** What a figure may be. `value.*` count in 万元 a year, `touches.*` touches, all others days. */
export interface RelationField {
  readonly key: RelationKey;
  readonly least: number;
  readonly most: number;
  /** As shipped. */
  readonly standard: number;
}

/** Fen in 万元. */
export const FEN_IN_WAN = 1_000_000;

const field = (key: RelationKey, most: number, standard: number): RelationField =>
  Object.freeze({ key, least: 1, most, standard });

/** Every figure of the rules with its bounds. */
export const RELATION_FIELDS: readonly RelationField[] = Object.freeze([
  field('touches.low', 30, DEFAULT_TOUCH_RULE.low),
  field('touches.high', 30, DEFAULT_TOUCH_RULE.high),
  ...CADENCE_GROUPS.flatMap((group) =>
    GRADES.flatMap((grade) => [
      field(`${group}.${grade}.ideal`, 366, DEFAULT_CADENCE[group][grade].ideal),
      field(`${group}.${grade}.longest`, 731, DEFAULT_CADENCE[group][grade].longest),
    ]),
  ),
  ...DWELL_STAGES.map((stage) => field(`dwell.${stage}`, 1000, EXPECTED_DWELL[stage] as number)),
  field('value.high', 100_000, DEFAULT_BANDS.highFen / FEN_IN_WAN),
  field('value.middle', 100_000, DEFAULT_BANDS.middleFen / FEN_IN_WAN),
]);

/** Figures of which the second must not be below the first. */
export const RELATION_PAIRS: readonly (readonly [RelationKey, RelationKey])[] = Object.freeze([
  ['touches.low', 'touches.high'] as const,
  ...CADENCE_GROUPS.flatMap((group) =>
    GRADES.map((grade) => [`${group}.${grade}.ideal`, `${group}.${grade}.longest`] as const),
  ),
  ['value.middle', 'value.high'] as const,
]);

/** Whether a figure may be set to this. */
export function isRelationValue(
  { least, most }: Pick<RelationField, 'least' | 'most'>,
  value: unknown,
): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** Whether this says which touches count as one. */
export function isCollapse(value: unknown): value is Collapse {
  return COLLAPSES.includes(value as Collapse);
}

/** What was set, as stored with the settings; what cannot be used is as if it were not there. */
export function readRelationSet(stored: unknown): RelationSet {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  const collapse = given[COLLAPSE_KEY];
  const numbers = RELATION_FIELDS.filter((each) => isRelationValue(each, given[each.key]));
  return {
    ...Object.fromEntries(numbers.map(({ key }) => [key, given[key]])),
    ...(isCollapse(collapse) ? { [COLLAPSE_KEY]: collapse } : {}),
  };
}
