import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { MOST_PLANS, MOST_RESEARCH_ITEMS, type ResearchItem, type ResearchPlan } from './plan.ts';

/** A client with a plan put in or changed; nothing when there are too many. */
export function withPlan(client: Client, plan: ResearchPlan): Client | undefined {
  const { researchPlans = [] } = client;
  const isThere = researchPlans.some(({ id }) => id === plan.id);
  if (!isThere && researchPlans.length >= MOST_PLANS) return undefined;
  return {
    ...client,
    researchPlans: isThere
      ? researchPlans.map((each) => (each.id === plan.id ? plan : each))
      : [...researchPlans, plan],
  };
}

/** A client without a plan. */
export function withoutPlan(client: Client, id: string): Client {
  const { researchPlans = [], ...rest } = client;
  const left = researchPlans.filter((each) => each.id !== id);
  return left.length === 0 ? rest : { ...rest, researchPlans: left };
}

/** A plan with a question put in or changed; nothing when there are too many. */
export function withItem(plan: ResearchPlan, item: ResearchItem): ResearchPlan | undefined {
  const isThere = plan.items.some(({ id }) => id === item.id);
  if (!isThere && plan.items.length >= MOST_RESEARCH_ITEMS) return undefined;
  return {
    ...plan,
    items: isThere ? plan.items.map((each) => (each.id === item.id ? item : each)) : [...plan.items, item],
  };
}

/** A plan without a question. */
export function withoutItem(plan: ResearchPlan, id: string): ResearchPlan {
  return { ...plan, items: plan.items.filter((each) => each.id !== id) };
}

/** A question with its answer; an empty one opens it again. An answer that is put right keeps its day. */
export function answeredItem(item: ResearchItem, answer: string, today: Day): ResearchItem {
  const { answer: _, answeredOn, ...open } = item;
  const text = answer.trim();
  return text === '' ? open : { ...open, answer: text, answeredOn: answeredOn ?? today };
}

/** A plan that is finished or given up; never before the day it was made. */
export function closedPlan(plan: ResearchPlan, today: Day): ResearchPlan {
  return { ...plan, closedOn: plan.madeOn > today ? plan.madeOn : today };
}

/** A plan that is worked on again. */
export function reopenedPlan({ closedOn: _, ...plan }: ResearchPlan): ResearchPlan {
  return plan;
}
