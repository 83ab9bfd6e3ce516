import type { Day } from '../calendar/day.ts';
import { RISK_GROUPS, type RiskGroup } from '../risk/item.ts';
import type { ResearchItem, ResearchPlan } from './plan.ts';

/** How a plan stands. */
export interface PlanProgress {
  readonly all: number;
  readonly answered: number;
  /** Questions past their day, the longest first. */
  readonly overdue: readonly ResearchItem[];
  /** The questions by group, groups in their fixed order, without those that have none; in a group what is overdue or due first, answers last. */
  readonly groups: readonly { readonly group: RiskGroup; readonly items: readonly ResearchItem[] }[];
}

/** How far a plan has come on a day. A plan that is closed has nothing overdue. */
export function planProgress({ items, closedOn }: ResearchPlan, today: Day): PlanProgress {
  const sorted = [...items].sort(byUrgency);
  return {
    all: items.length,
    answered: items.filter(isAnswered).length,
    overdue: closedOn === undefined ? sorted.filter((item) => isOverdue(item, today)) : [],
    groups: RISK_GROUPS.map((group) => ({ group, items: sorted.filter((item) => item.group === group) })).filter(
      ({ items: own }) => own.length > 0,
    ),
  };
}

/** Whether a question is still open after its day. */
export function isOverdue(item: ResearchItem, today: Day): boolean {
  return !isAnswered(item) && item.due < today;
}

/** What a follow-up made of a question carries as `actionId`. */
export function researchActionId(itemId: string): string {
  return `research.${itemId}`;
}

function isAnswered({ answeredOn }: ResearchItem): boolean {
  return answeredOn !== undefined;
}

function byUrgency(a: ResearchItem, b: ResearchItem): number {
  if (isAnswered(a) !== isAnswered(b)) return isAnswered(a) ? 1 : -1;
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
