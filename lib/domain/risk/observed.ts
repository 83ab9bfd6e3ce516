import type { RiskGroup, RiskLevel } from './item.ts';
import type { RiskSignalKind } from './signal.ts';

/** What a signal means for the groups of risk. */
export interface SignalWeight {
  readonly group: RiskGroup;
  readonly level: RiskLevel;
}

/**
 * The group of every signal (domain facts §4), by which its measures are chosen, and how much it weighs. The levels are ours: who has lost
 * the licence, or stands still, is a high risk; the rest asks to be looked into. `other` says nothing by itself.
 */
export const SIGNAL_WEIGHTS: { readonly [K in Exclude<RiskSignalKind, 'other'>]: SignalWeight } = Object.freeze({
  salesFallStockRises: { group: 'operating', level: 'middle' },
  receivablesSlower: { group: 'financial', level: 'middle' },
  relatedFunds: { group: 'operating', level: 'middle' },
  hiddenDebt: { group: 'financial', level: 'high' },
  debtHigh: { group: 'financial', level: 'high' },
  cashTight: { group: 'financial', level: 'high' },
  profitFalls: { group: 'financial', level: 'middle' },
  statementsLate: { group: 'operating', level: 'middle' },
  relatedTransactions: { group: 'operating', level: 'middle' },
  constructionStopped: { group: 'operating', level: 'high' },
  collateralFalls: { group: 'financial', level: 'middle' },
  licenceExpired: { group: 'compliance', level: 'high' },
  representativeChanged: { group: 'operating', level: 'middle' },
  structureChanged: { group: 'operating', level: 'middle' },
  managementChanged: { group: 'operating', level: 'middle' },
});
