import type { Day } from '../calendar/day.ts';

/** Groups of risk (domain facts §4). */
export const RISK_GROUPS = Object.freeze(['financial', 'operating', 'compliance', 'sector'] as const);

/** One of {@link RISK_GROUPS}. */
export type RiskGroup = (typeof RISK_GROUPS)[number];

/** What is looked at in each group: the points of the sources, which a research plan collects and a rating judges. */
export const RISK_ITEMS = Object.freeze({
  financial: ['liabilities', 'cashFlow', 'profitability', 'repayment'],
  operating: ['outlook', 'marketPosition', 'management', 'businessModel'],
  compliance: ['lawsuits', 'tax', 'environment'],
  sector: ['cycle', 'policy', 'technology'],
} as const satisfies Record<RiskGroup, readonly string[]>);

/** An item of any group. */
export type RiskItem = (typeof RISK_ITEMS)[RiskGroup][number];

/** How much risk there is, the least first. */
export const RISK_LEVELS = Object.freeze(['low', 'middle', 'high'] as const);

/** One of {@link RISK_LEVELS}. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Judgements kept of one client. */
export const MOST_JUDGEMENTS = 200;

/** What somebody has judged of an item, and by what. */
export interface RiskJudgement {
  readonly id: string;
  readonly item: RiskItem;
  readonly level: RiskLevel;
  readonly on: Day;
  readonly note?: string;
}

/** What to do about a risk of each group, in the order of the sources; those of compliance are ours, the sources name none. */
export const RISK_MEASURES = Object.freeze({
  financial: ['moreSecurity', 'lowerLimit', 'shorterTerm'],
  operating: ['closerControl', 'helpImprove', 'callEarly'],
  compliance: ['settleFirst', 'pauseNewCredit'],
  sector: ['sectorPolicy', 'clientMix', 'spread'],
} as const satisfies Record<RiskGroup, readonly string[]>);

/** A measure against a risk. */
export type RiskMeasure = (typeof RISK_MEASURES)[RiskGroup][number];
