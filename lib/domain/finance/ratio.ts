import { openingOf } from './periods.ts';
import type { Figure, Statement } from './statement.ts';

/**
 * Ratios a manager reads (domain facts §4): 资产负债率, 流动比率, 速动比率, 应收账款周转率 and its days, 销售利润率, 资产收益率, and for the cash flow what
 * it covers of the current liabilities 现金流动负债比.
 */
export const RATIOS = Object.freeze([
  'debtRatio',
  'currentRatio',
  'quickRatio',
  'receivablesTurnover',
  'receivableDays',
  'salesMargin',
  'returnOnAssets',
  'cashCoverage',
] as const);

/** One of {@link RATIOS}. */
export type RatioId = (typeof RATIOS)[number];

/** Days of a year in turnover days, as analysts reckon (360 would be the bankers' year). */
const DAYS = 365;
const MONTHS = 12;

/** A term of a formula with what it stood at. */
export interface Term {
  readonly figure: Figure;
  readonly fen: number;
  /** The mean of the opening and the closing balance. */
  readonly isAverage?: boolean;
}

/**
 * A ratio, or why there is none. `noData`: figures are missing; `notDivisible`: what would be divided by is zero or below. `terms`: what it was
 * reckoned from; `perYear`: a flow of part of a year, brought to a year by so many twelfths.
 */
export type RatioResult =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly terms: readonly Term[];
      /** Months of the period, where it was brought to a year. */
      readonly perYear?: number;
    }
  | { readonly kind: 'noData'; readonly missing: readonly Figure[] }
  | {
      readonly kind: 'notDivisible';
      readonly by: readonly Figure[];
      /** Just zero; otherwise below. */
      readonly isZero?: true;
    };

/**
 * A ratio of a statement. `all`: the client's statements, for the balance at the beginning of the period; without them balances are taken
 * as they stood at its end.
 */
export function ratioOf(id: RatioId, statement: Statement, all: readonly Statement[] = []): RatioResult {
  switch (id) {
    case 'debtRatio':
      return divided([now(statement, 'totalLiabilities')], [now(statement, 'totalAssets')]);
    case 'currentRatio':
      return divided([now(statement, 'currentAssets')], [now(statement, 'currentLiabilities')]);
    case 'quickRatio':
      return divided(
        [now(statement, 'currentAssets'), { ...now(statement, 'inventory'), sign: -1 }],
        [now(statement, 'currentLiabilities')],
      );
    case 'receivablesTurnover':
      return divided([now(statement, 'sales')], [average(statement, 'receivables', all)], statement.months);
    case 'receivableDays':
      return inDays(divided([average(statement, 'receivables', all)], [now(statement, 'sales')]), statement.months);
    case 'salesMargin':
      return divided([now(statement, 'netProfit')], [now(statement, 'sales')]);
    case 'returnOnAssets':
      return divided([now(statement, 'netProfit')], [average(statement, 'totalAssets', all)], statement.months);
    case 'cashCoverage':
      return divided([now(statement, 'operatingCashFlow')], [now(statement, 'currentLiabilities')], statement.months);
  }
}

interface Operand {
  readonly figure: Figure;
  readonly fen: number | undefined;
  readonly isAverage?: boolean;
  readonly sign?: -1;
}

function now({ figures }: Statement, figure: Figure): Operand {
  return { figure, fen: figures[figure] };
}

/** The mean of opening and closing balance, or the closing one where the opening is not known. */
function average(statement: Statement, figure: Figure, all: readonly Statement[]): Operand {
  const closing = statement.figures[figure];
  const opening = openingOf(statement, all)?.figures[figure];
  if (closing === undefined || opening === undefined) return { figure, fen: closing };
  return { figure, fen: (opening + closing) / 2, isAverage: true };
}

function divided(above: readonly Operand[], below: readonly Operand[], months?: number): RatioResult {
  const missing = [...above, ...below].filter(({ fen }) => fen === undefined).map(({ figure }) => figure);
  if (missing.length > 0) return { kind: 'noData', missing };
  const [dividend, divisor] = [sumOf(above), sumOf(below)];
  if (divisor <= 0) {
    const by = below.map(({ figure }) => figure);
    return { kind: 'notDivisible', by, ...(divisor === 0 ? { isZero: true } : {}) };
  }
  const perYear = months === undefined || months === MONTHS ? 1 : MONTHS / months;
  const terms = [...above, ...below].map(({ figure, fen = 0, isAverage }) => ({
    figure,
    fen,
    ...(isAverage ? { isAverage } : {}),
  }));
  return {
    kind: 'value',
    value: (dividend * perYear) / divisor,
    terms,
    ...(perYear === 1 ? {} : { perYear: months as number }),
  };
}

function sumOf(operands: readonly Operand[]): number {
  return operands.reduce((sum, { fen = 0, sign = 1 }) => sum + sign * fen, 0);
}

/** Receivables to the sales of the period, as days: not the turnover turned over, so that nothing outstanding is no days. */
function inDays(share: RatioResult, months: number): RatioResult {
  if (share.kind !== 'value') return share;
  const days = (share.value * DAYS * months) / MONTHS;
  return { ...share, value: days, ...(months === MONTHS ? {} : { perYear: months }) };
}
