import type { Figure, Statement } from '../../lib/domain/finance/statement.ts';

/** Fen in 万元. */
export const WAN = 1_000_000;

/** The audited statement of a year that ends on a day; figures in 万元. */
export function makeStatement(
  end: string,
  wan: Partial<Record<Figure, number>>,
  more: Partial<Statement> = {},
): Statement {
  const figures = Object.fromEntries(Object.entries(wan).map(([figure, amount]) => [figure, amount * WAN]));
  return { id: end, end, months: 12, isAudited: true, on: end, figures, ...more };
}

/** A sound year … */
export const LAST = makeStatement('2024-12-31', {
  totalAssets: 10_000,
  currentAssets: 6000,
  cash: 800,
  receivables: 1800,
  inventory: 2000,
  totalLiabilities: 5500,
  currentLiabilities: 4000,
  sales: 12_000,
  netProfit: 600,
  operatingCashFlow: 700,
});
/** … and one in which sales fell, stock rose, claims came in late, cash ran out and profit fell. */
export const YEAR = makeStatement('2025-12-31', {
  totalAssets: 12_000,
  currentAssets: 7000,
  cash: 500,
  receivables: 2600,
  inventory: 2800,
  totalLiabilities: 7200,
  currentLiabilities: 5000,
  sales: 11_000,
  netProfit: 440,
  operatingCashFlow: -100,
});
