import type { RatioId } from './ratio.ts';

/**
 * Beyond this no going business stands: a figure is missing digits, or its unit is wrong. Ours, and wide on purpose: a bad year is
 * not absurd. Shares as parts of one, turnover in times, days as days.
 */
const BOUNDS: { readonly [R in RatioId]: number } = Object.freeze({
  debtRatio: 10,
  currentRatio: 100,
  quickRatio: 100,
  receivablesTurnover: 1_000,
  receivableDays: 3_650,
  salesMargin: 10,
  returnOnAssets: 10,
  cashCoverage: 100,
});

/** Whether a ratio, in either direction, is such that its figures should be looked at again. */
export function isAbsurd(id: RatioId, value: number): boolean {
  return Math.abs(value) > BOUNDS[id];
}
