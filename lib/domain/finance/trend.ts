import { comparableTo } from './periods.ts';
import { type RatioId, type RatioResult, ratioOf } from './ratio.ts';
import type { Statement } from './statement.ts';

/** Whether more of it is better. */
const IS_HIGHER_BETTER: { readonly [R in RatioId]: boolean } = Object.freeze({
  debtRatio: false,
  currentRatio: true,
  quickRatio: true,
  receivablesTurnover: true,
  receivableDays: false,
  salesMargin: true,
  returnOnAssets: true,
  cashCoverage: true,
});

/** A change of less than this part of the former value says nothing. */
const NOISE = 0.02;

/** How a ratio has moved against the same months a year before; `none`: there is nothing to compare it with. */
export type Trend = 'better' | 'worse' | 'same' | 'none';

/** A ratio with the one it is compared with. */
export interface RatioTrend {
  readonly id: RatioId;
  readonly result: RatioResult;
  /**
   * What it is compared with. `closing`: the opening balance of only one of the two is known, so both are taken at the end of their
   * periods; a mean against a closing balance would show a move where there is none.
   */
  readonly compared?: {
    readonly statement: Statement;
    readonly result: RatioResult;
    readonly closing?: { readonly now: RatioResult; readonly before: RatioResult };
  };
  readonly trend: Trend;
}

/** A ratio of a statement, and where it is going. */
export function ratioTrend(id: RatioId, statement: Statement, all: readonly Statement[]): RatioTrend {
  const result = ratioOf(id, statement, all);
  const former = comparableTo(statement, all);
  if (!former) return { id, result, trend: 'none' };
  const before = ratioOf(id, former, all);
  if (isAverage(result) === isAverage(before)) {
    return { id, result, compared: { statement: former, result: before }, trend: trendOf(id, result, before) };
  }
  const closing = { now: ratioOf(id, statement), before: ratioOf(id, former) };
  return {
    id,
    result,
    compared: { statement: former, result: before, closing },
    trend: trendOf(id, closing.now, closing.before),
  };
}

function isAverage(result: RatioResult): boolean {
  return result.kind === 'value' && result.terms.some((term) => term.isAverage);
}

function trendOf(id: RatioId, now: RatioResult, before: RatioResult): Trend {
  if (now.kind !== 'value' || before.kind !== 'value') return 'none';
  const change = now.value - before.value;
  if (Math.abs(change) <= NOISE * Math.abs(before.value)) return 'same';
  return change > 0 === IS_HIGHER_BETTER[id] ? 'better' : 'worse';
}
