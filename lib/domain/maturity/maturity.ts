import { addDays, type Day } from '../calendar/day.ts';
import { onWorkday, type Workdays } from '../cadence/workday.ts';
import type { Client } from '../client/client.ts';
import { isConverted } from '../stage/stage.ts';
import { monthsSince } from './months.ts';

/** The levels of the pyramid 关系层级, from the bottom (domain facts §2): trust, value, deepening, strategic partner. */
export type MaturityLevel = 'trust' | 'value' | 'deepening' | 'partner';

/** Periods since the first business: 关系建立期, 关系深化期, 忠诚提升期. */
export type MaturityPeriod = 'building' | 'deepening' | 'loyalty';

/** A key action of a period, with the days from today on which it is offered as a follow-up. */
export interface KeyAction {
  readonly id: string;
  readonly inDays: number;
}

/** One period: the months it lasts, the levels worked at, what to do. */
export interface PeriodRule {
  readonly period: MaturityPeriod;
  /** First full month since the first business, and the first after the period. */
  readonly fromMonth: number;
  readonly untilMonth?: number;
  readonly levels: readonly MaturityLevel[];
  readonly actions: readonly KeyAction[];
}

/**
 * Periods and key actions as the sources give them (domain facts §2). They do not say to which period a month that is both end and
 * beginning belongs: it begins the later one. Which levels a period works at and when an action is offered are shipped defaults.
 */
export const PERIODS: readonly PeriodRule[] = Object.freeze([
  {
    period: 'building',
    fromMonth: 0,
    untilMonth: 6,
    levels: ['trust'],
    actions: [
      { id: 'building.frequentVisits', inDays: 7 },
      { id: 'building.fastAnswers', inDays: 1 },
      { id: 'building.showCompetence', inDays: 14 },
      { id: 'building.firstTrust', inDays: 14 },
      { id: 'building.firstDeal', inDays: 30 },
    ],
  },
  {
    period: 'deepening',
    fromMonth: 6,
    untilMonth: 24,
    levels: ['value', 'deepening'],
    actions: [
      { id: 'deepening.qualityService', inDays: 14 },
      { id: 'deepening.foreseeNeeds', inDays: 21 },
      { id: 'deepening.widenBusiness', inDays: 30 },
      { id: 'deepening.handleUnexpected', inDays: 7 },
      { id: 'deepening.firstChoice', inDays: 60 },
    ],
  },
  {
    period: 'loyalty',
    fromMonth: 24,
    levels: ['partner'],
    actions: [
      { id: 'loyalty.strategicCooperation', inDays: 60 },
      { id: 'loyalty.majorDecisions', inDays: 30 },
      { id: 'loyalty.comprehensiveSolution', inDays: 45 },
      { id: 'loyalty.earnReferral', inDays: 30 },
    ],
  },
] as const);

/** How deep a relationship is, with the facts. `noBusiness`: not won yet; `noData`: won, but nobody knows since when. */
export type Maturity =
  | { readonly ruleId: 'maturity.period'; readonly state: 'noBusiness' | 'noData' }
  | {
      readonly ruleId: 'maturity.period';
      readonly state: 'known';
      readonly period: MaturityPeriod;
      readonly levels: readonly MaturityLevel[];
      readonly actions: readonly KeyAction[];
      readonly firstBusinessDay: Day;
      /** Full months since then. */
      readonly months: number;
    };

/** The period a client is in as of `today`. */
export function maturityOf(client: Pick<Client, 'stage' | 'firstBusinessDay'>, today: Day): Maturity {
  const ruleId = 'maturity.period';
  const { firstBusinessDay } = client;
  if (firstBusinessDay === undefined || firstBusinessDay > today) {
    return { ruleId, state: isConverted(client.stage) && firstBusinessDay === undefined ? 'noData' : 'noBusiness' };
  }
  const months = monthsSince(firstBusinessDay, today);
  const rule = PERIODS.find(({ untilMonth }) => untilMonth === undefined || months < untilMonth) as PeriodRule;
  const { period, levels, actions } = rule;
  return { ruleId, state: 'known', period, levels, actions, firstBusinessDay, months };
}

/** Follow-ups to offer for the period a client is in: action ids with due days on working days. Nothing is made unasked. */
export function offeredActions(
  maturity: Maturity,
  today: Day,
  calendar?: Workdays,
): readonly { readonly id: string; readonly due: Day }[] {
  if (maturity.state !== 'known') return [];
  return maturity.actions.map(({ id, inDays }) => ({ id, due: onWorkday(addDays(today, inDays), calendar) }));
}
