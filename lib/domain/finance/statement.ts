import type { Day } from '../calendar/day.ts';

/**
 * Figures of a financial statement that the ratios and signals of domain facts §4 need, in fen. Those of the balance sheet stand at the
 * end of the period, the last three are of the whole period.
 */
export const FIGURES = Object.freeze([
  'totalAssets',
  'currentAssets',
  'cash',
  'receivables',
  'inventory',
  'relatedReceivables',
  'totalLiabilities',
  'currentLiabilities',
  'guaranteesGiven',
  'sales',
  'netProfit',
  'operatingCashFlow',
] as const);

/** One of {@link FIGURES}. */
export type Figure = (typeof FIGURES)[number];

/** Lengths of a period in months: a year, or the year up to the end of a quarter. */
export const PERIOD_MONTHS = Object.freeze([3, 6, 9, 12] as const);

/** One of {@link PERIOD_MONTHS}. */
export type PeriodMonths = (typeof PERIOD_MONTHS)[number];

/** Statements kept of one client. */
export const MOST_STATEMENTS = 60;

/** A financial statement 财务报表 of one period. A figure that is not there is not known: it is not zero. */
export interface Statement {
  readonly id: string;
  /** Last day of the period. */
  readonly end: Day;
  readonly months: PeriodMonths;
  readonly isAudited: boolean;
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
  /** Day on which the figures were entered. */
  readonly on: Day;
}

/** Figures that a business can have below zero. */
const MAY_BE_NEGATIVE: ReadonlySet<Figure> = new Set(['netProfit', 'operatingCashFlow']);

/** A part that cannot be more than its whole. */
const PARTS: readonly { readonly parts: readonly Figure[]; readonly whole: Figure }[] = Object.freeze([
  { parts: ['currentAssets'], whole: 'totalAssets' },
  { parts: ['cash', 'receivables', 'inventory'], whole: 'currentAssets' },
  { parts: ['relatedReceivables'], whole: 'totalAssets' },
  { parts: ['currentLiabilities'], whole: 'totalLiabilities' },
]);

/** From one period to the next of its kind a figure hardly grows a hundredfold; yuan taken for 万元 makes it ten thousandfold. */
const UNIT_SLIP = 100;

/** Something in a statement that cannot be, or hardly. */
export type Oddity =
  | { readonly kind: 'negative'; readonly figure: Figure }
  | { readonly kind: 'partsExceedWhole'; readonly parts: readonly Figure[]; readonly whole: Figure }
  /** So many times the figure of the period it is compared with, or so small a part of it, that the unit may be wrong. */
  | { readonly kind: 'unitSlip'; readonly figure: Figure };

/** What in a statement contradicts itself, or the statement it is compared with; nothing is put right by itself. */
export function odditiesOf(statement: Statement, compared?: Statement): readonly Oddity[] {
  const { figures } = statement;
  const negative = FIGURES.filter((figure) => !MAY_BE_NEGATIVE.has(figure) && (figures[figure] ?? 0) < 0);
  const exceeding = PARTS.filter(({ parts, whole }) => {
    const most = figures[whole];
    const known = parts.flatMap((part) => figures[part] ?? []);
    return most !== undefined && known.reduce((sum, fen) => sum + fen, 0) > most;
  });
  const slipped = FIGURES.filter((figure) => isSlip(figures[figure], compared?.figures[figure]));
  return [
    ...negative.map((figure): Oddity => ({ kind: 'negative', figure })),
    ...exceeding.map((each): Oddity => ({ kind: 'partsExceedWhole', ...each })),
    ...slipped.map((figure): Oddity => ({ kind: 'unitSlip', figure })),
  ];
}

function isSlip(now: number | undefined, before: number | undefined): boolean {
  if (!now || !before) return false;
  const times = Math.abs(now / before);
  return times >= UNIT_SLIP || times <= 1 / UNIT_SLIP;
}
