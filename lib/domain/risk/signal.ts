import type { Day } from '../calendar/day.ts';
import { WARNINGS } from '../finance/warning.ts';
import type { RiskMeasure } from './item.ts';

/**
 * What may mean risk (domain facts §4): what the figures warn of, and what is observed: many transactions with related parties, construction
 * stopped, collateral losing value, licence expired, change of legal representative, structure or management.
 */
export const RISK_SIGNALS = Object.freeze([
  ...WARNINGS,
  'relatedTransactions',
  'constructionStopped',
  'collateralFalls',
  'licenceExpired',
  'representativeChanged',
  'structureChanged',
  'managementChanged',
  'other',
] as const);

/** One of {@link RISK_SIGNALS}. */
export type RiskSignalKind = (typeof RISK_SIGNALS)[number];

/** Signals kept of one client. */
export const MOST_RISK_SIGNALS = 100;

/** A warning signal 预警信号 that somebody has taken up, with what is done about it. */
export interface RiskSignal {
  readonly id: string;
  readonly kind: RiskSignalKind;
  readonly on: Day;
  readonly note?: string;
  /** What was decided. The steps are follow-ups whose `actionId` is {@link signalActionId}. */
  readonly measures?: readonly RiskMeasure[];
  /** Day on which it was settled; absent while it stands. */
  readonly closedOn?: Day;
  /** How it was settled. */
  readonly outcome?: string;
}

/** What the follow-ups of a signal's plan carry as `actionId`. */
export function signalActionId(signalId: string): string {
  return `signal.${signalId}`;
}

/** Signals that still stand, the newest first. */
export function standingSignals(signals: readonly RiskSignal[] = []): readonly RiskSignal[] {
  return signals
    .filter(({ closedOn }) => closedOn === undefined)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}
