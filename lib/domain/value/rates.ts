import type { LoanClass } from '../credit/loan.ts';
import type { ProductFamily } from '../product/holding.ts';

/** What income and risk are reckoned with; rates in basis points a year of the balance. */
export interface ValueRates {
  /** What the bank's treasury pays the branch for a deposit above its own cost (internal transfer price). */
  readonly depositSpreadBp: number;
  /** What the treasury charges the branch for money lent. */
  readonly loanFundingBp: number;
  /** Margin of a loan whose own rate is not known. */
  readonly loanSpreadBp: number;
  /** Fees of a family as a share of its balance; absent where a balance says nothing about fees. */
  readonly feeBp: { readonly [F in ProductFamily]?: number };
  /** Expected loss in a year by class of the five-class rating. */
  readonly lossBp: { readonly [C in LoanClass]: number };
}

/**
 * Defaults, to be set by the bank: every bank has its own prices of money. Spreads and fees are of the usual order of size and nothing
 * more. The losses follow the provisioning shares of the guideline on loan loss provisions (贷款损失准备计提指引, 2002): 2%, 25%, 50% and 100%
 * from special mention down, 1% in general.
 */
export const DEFAULT_RATES: ValueRates = Object.freeze({
  depositSpreadBp: 120,
  loanFundingBp: 260,
  loanSpreadBp: 150,
  feeBp: Object.freeze({ tradeFinance: 80, crossBorder: 50, bills: 50, wealth: 40, cashManagement: 30 }),
  lossBp: Object.freeze({ pass: 100, specialMention: 200, substandard: 2500, doubtful: 5000, loss: 10_000 }),
});
