import type { Day } from '../calendar/day.ts';
import type { RiskGroup, RiskItem } from '../risk/item.ts';

/** How information is found: a talk, a look at the place, documents and statements, others who know the client, systems and registers. */
export const RESEARCH_METHODS = Object.freeze([
  'talk',
  'siteVisit',
  'documents',
  'statements',
  'thirdParty',
  'systems',
] as const);

/** One of {@link RESEARCH_METHODS}. */
export type ResearchMethod = (typeof RESEARCH_METHODS)[number];

/** Plans kept of one client. */
export const MOST_PLANS = 20;

/** Questions of one plan. */
export const MOST_RESEARCH_ITEMS = 60;

/** A piece of information that is wanted: what, how it is found, by whom, until when; and once it is found, what it says. */
export interface ResearchItem {
  readonly id: string;
  /** The point of a risk group it tells about; absent where it belongs to the group as a whole. */
  readonly item?: RiskItem;
  readonly group: RiskGroup;
  readonly question: string;
  readonly method: ResearchMethod;
  /** Who finds it out; absent: the manager. */
  readonly who?: string;
  readonly due: Day;
  readonly answer?: string;
  /** Day on which it was answered; absent while it is open. */
  readonly answeredOn?: Day;
}

/** A research plan 调研计划 with the five elements of the sources (domain facts §4): objective, information wanted, methods, schedule, who does what. */
export interface ResearchPlan {
  readonly id: string;
  readonly objective: string;
  readonly madeOn: Day;
  /** Last day of its schedule. */
  readonly until: Day;
  readonly items: readonly ResearchItem[];
  /** Day on which it was finished or given up. */
  readonly closedOn?: Day;
}

/** Questions that nobody has answered yet, of plans that are not closed, the earliest due first. */
export function openQuestions(plans: readonly ResearchPlan[] = []): readonly ResearchItem[] {
  return plans
    .filter(({ closedOn }) => closedOn === undefined)
    .flatMap(({ items }) => items.filter(({ answeredOn }) => answeredOn === undefined))
    .sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
