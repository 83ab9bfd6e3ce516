import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { Client, ClientKind, Segment } from '../client/client.ts';
import type { RiskGroup, RiskItem } from '../risk/item.ts';
import { openQuestions, type ResearchItem, type ResearchMethod, type ResearchPlan } from './plan.ts';

/** What a plan is made for: before anything is lent, or to look again at one who owes. */
export const PLAN_AIMS = Object.freeze(['beforeCredit', 'afterLoan'] as const);

/** One of {@link PLAN_AIMS}. */
export type PlanAim = (typeof PLAN_AIMS)[number];

/** A question of the template. Without `kinds`, `segments`, `aims` it is asked of everybody. */
export interface TemplateQuestion {
  readonly group: RiskGroup;
  readonly item?: RiskItem;
  readonly question: string;
  readonly method: ResearchMethod;
  /** Who finds it out; absent: the manager. */
  readonly who?: string;
  readonly kinds?: readonly ClientKind[];
  readonly segments?: readonly Segment[];
  readonly aims?: readonly PlanAim[];
}

/** What plans are made from: the objective of each aim, and the questions. */
export interface ResearchTemplate {
  readonly objectives: { readonly [A in PlanAim]: string };
  readonly questions: readonly TemplateQuestion[];
}

/** The order in which things are found out: what lies at hand before anybody is asked, the place before third parties. */
const ORDER: readonly ResearchMethod[] = Object.freeze([
  'systems',
  'statements',
  'documents',
  'talk',
  'siteVisit',
  'thirdParty',
]);

/** What a plan is made of besides the template. */
export interface PlanInput {
  readonly client: Client;
  readonly aim: PlanAim;
  readonly today: Day;
  /** Last day of its schedule. */
  readonly until: Day;
  readonly calendar: WorkCalendar;
  readonly newId: () => string;
}

/**
 * A plan from the template (domain facts §4): the questions that fit the client and are not open already, in the order in which they are
 * found out, their days spread evenly over the working days after `today` up to `until`.
 */
export function planFromTemplate(template: ResearchTemplate, input: PlanInput): ResearchPlan {
  const { client, aim, today, until, calendar, newId } = input;
  const open = new Set(openQuestions(client.researchPlans).map(({ question }) => question));
  const questions = questionsFor(template, client, aim).filter(({ question }) => !open.has(question));
  const days = workdaysBetween(calendar, today, until);
  const items = questions.map(({ group, item, question, method, who }, at): ResearchItem => {
    // The n-th of all questions is due when its share of the days has passed.
    const due = days[Math.max(0, Math.ceil(((at + 1) * days.length) / questions.length) - 1)] ?? until;
    return {
      ...{ id: newId(), group, question, method, due },
      ...(item === undefined ? {} : { item }),
      ...(who === undefined ? {} : { who }),
    };
  });
  return { id: newId(), objective: template.objectives[aim], madeOn: today, until, items };
}

/** The questions of a template that are asked of a client, in the order in which they are found out. */
export function questionsFor(
  { questions }: ResearchTemplate,
  { kind, segment }: Pick<Client, 'kind' | 'segment'>,
  aim: PlanAim,
): readonly TemplateQuestion[] {
  return questions
    .filter(
      ({ kinds, segments, aims }) =>
        (kinds?.includes(kind) ?? true) && (segments?.includes(segment) ?? true) && (aims?.includes(aim) ?? true),
    )
    .map((question, at) => ({ question, at }))
    .sort((a, b) => ORDER.indexOf(a.question.method) - ORDER.indexOf(b.question.method) || a.at - b.at)
    .map(({ question }) => question);
}

function workdaysBetween(calendar: WorkCalendar, today: Day, until: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) if (calendar.isWorkday(day)) days.push(day);
  return days;
}
