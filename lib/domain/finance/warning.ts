import { type Day, daysBetween } from '../calendar/day.ts';
import { comparableTo, newestFirst } from './periods.ts';
import { ratioOf } from './ratio.ts';
import type { Figure, Statement } from './statement.ts';
import { ratioTrend } from './trend.ts';

/**
 * Warnings that figures give by themselves (domain facts §4): sales fall while stock rises; receivables take longer; funds tied up by related
 * parties; debts that do not show (guarantees given); debt ratio too high; cash tight; profit falling; statements late.
 */
export const WARNINGS = Object.freeze([
  'salesFallStockRises',
  'receivablesSlower',
  'relatedFunds',
  'hiddenDebt',
  'debtHigh',
  'cashTight',
  'profitFalls',
  'statementsLate',
] as const);

/** One of {@link WARNINGS}. */
export type WarningId = (typeof WARNINGS)[number];

/** The bounds from which a figure is a warning. The sources name the warnings and no bounds: these are ours, for the bank to set. */
export const WARNING_BOUNDS = Object.freeze({
  /** Receivable days longer by this part of the former ones. */
  slowerBy: 0.1,
  /** Claims on related parties, as a part of all assets. */
  relatedShare: 0.1,
  /** Guarantees given, as a part of the equity. */
  guaranteeShare: 0.5,
  debtRatio: 0.7,
  currentRatio: 1,
  /** Net profit lower by this part of the former one. */
  profitFall: 0.1,
  /** Days after the end of a period by which the next one should be there: a quarter, and six weeks to close the books. */
  lateAfterDays: 135,
});

/** A figure that a warning rests on, with its period. */
export interface WarningFact {
  readonly figure: Figure;
  readonly fen: number;
  readonly end: Day;
}

/** A warning 预警信号 with what it rests on. */
export interface Warning {
  readonly id: WarningId;
  /** Last day of the period that shows it. */
  readonly on: Day;
  readonly facts: readonly WarningFact[];
}

/** The warnings of the newest statement against the same months a year before. What is missing warns of nothing. */
export function warningsOf(statements: readonly Statement[], today: Day): readonly Warning[] {
  const [newest] = newestFirst(statements);
  if (!newest) return [];
  const before = comparableTo(newest, statements);
  const found = RULES.flatMap(({ id, figures, holds }): Warning[] => {
    if (!holds(newest, before, statements)) return [];
    const facts = [before, newest].flatMap((statement) => (statement ? factsOf(statement, figures) : []));
    return [{ id, on: newest.end, facts }];
  });
  const isLate = daysBetween(newest.end, today) > WARNING_BOUNDS.lateAfterDays;
  return isLate ? [...found, { id: 'statementsLate', on: newest.end, facts: [] }] : found;
}

interface Rule {
  readonly id: WarningId;
  readonly figures: readonly Figure[];
  readonly holds: (newest: Statement, before: Statement | undefined, all: readonly Statement[]) => boolean;
}

const RULES: readonly Rule[] = Object.freeze([
  {
    id: 'salesFallStockRises',
    figures: ['sales', 'inventory'],
    holds: (newest, before) => moved(newest, before, 'sales') < 0 && moved(newest, before, 'inventory') > 0,
  },
  {
    id: 'receivablesSlower',
    figures: ['sales', 'receivables'],
    holds: (newest, _, all) => {
      const { result, compared } = ratioTrend('receivableDays', newest, all);
      const [now, former] = compared?.closing
        ? [compared.closing.now, compared.closing.before]
        : [result, compared?.result];
      if (now.kind !== 'value' || former?.kind !== 'value') return false;
      return now.value > former.value * (1 + WARNING_BOUNDS.slowerBy);
    },
  },
  {
    id: 'relatedFunds',
    figures: ['relatedReceivables', 'totalAssets'],
    holds: ({ figures: { relatedReceivables, totalAssets } }) =>
      exceeds(relatedReceivables, totalAssets, WARNING_BOUNDS.relatedShare),
  },
  {
    id: 'hiddenDebt',
    figures: ['guaranteesGiven', 'totalAssets', 'totalLiabilities'],
    holds: ({ figures: { guaranteesGiven, totalAssets, totalLiabilities } }) =>
      totalAssets !== undefined &&
      totalLiabilities !== undefined &&
      exceeds(guaranteesGiven, totalAssets - totalLiabilities, WARNING_BOUNDS.guaranteeShare),
  },
  {
    id: 'debtHigh',
    figures: ['totalLiabilities', 'totalAssets'],
    holds: ({ figures: { totalLiabilities, totalAssets } }) =>
      exceeds(totalLiabilities, totalAssets, WARNING_BOUNDS.debtRatio),
  },
  {
    id: 'cashTight',
    figures: ['currentAssets', 'currentLiabilities', 'operatingCashFlow'],
    holds: (newest) => {
      const ratio = ratioOf('currentRatio', newest);
      const isShort = ratio.kind === 'value' && ratio.value < WARNING_BOUNDS.currentRatio;
      return isShort || (newest.figures.operatingCashFlow ?? 0) < 0;
    },
  },
  {
    id: 'profitFalls',
    figures: ['netProfit'],
    holds: (newest, before) => {
      const former = before?.figures.netProfit;
      if (former === undefined) return false;
      return moved(newest, before, 'netProfit') < -WARNING_BOUNDS.profitFall * Math.abs(former);
    },
  },
]);

/** How much a figure has grown; 0 where one of the two is not known. */
function moved(newest: Statement, before: Statement | undefined, figure: Figure): number {
  const [now, former] = [newest.figures[figure], before?.figures[figure]];
  return now === undefined || former === undefined ? 0 : now - former;
}

/** A part that is more than `share` of its whole. A whole of nothing or less is exceeded by any part. */
function exceeds(part: number | undefined, whole: number | undefined, share: number): boolean {
  if (part === undefined || whole === undefined || part <= 0) return false;
  return part > Math.max(0, whole) * share;
}

function factsOf({ end, figures }: Statement, wanted: readonly Figure[]): readonly WarningFact[] {
  return wanted.flatMap((figure) => {
    const fen = figures[figure];
    return fen === undefined ? [] : [{ figure, fen, end }];
  });
}
