import { describe, expect, test } from 'vitest';
import { LAST, makeStatement, WAN, YEAR } from '../../../test/factories/statement.ts';
import type { Figure, Statement } from './statement.ts';
import { warningsOf } from './warning.ts';

describe('warnings', () => {
  const ids = (statements: readonly Statement[], today = '2026-03-01') =>
    warningsOf(statements, today).map(({ id }) => id);

  test('of a year in which sales fell, stock rose, claims came in late, cash ran out and profit fell', () => {
    // Days by closing balances: 2,600 / 11,000 × 365 = 86.3 against 1,800 / 12,000 × 365 = 54.75.
    expect(ids([LAST, YEAR])).toEqual(['salesFallStockRises', 'receivablesSlower', 'cashTight', 'profitFalls']);
  });

  test('say what they rest on, with the period', () => {
    expect(warningsOf([LAST, YEAR], '2026-03-01')[0]).toEqual({
      id: 'salesFallStockRises',
      on: '2025-12-31',
      facts: [
        { figure: 'sales', fen: 12_000 * WAN, end: '2024-12-31' },
        { figure: 'inventory', fen: 2000 * WAN, end: '2024-12-31' },
        { figure: 'sales', fen: 11_000 * WAN, end: '2025-12-31' },
        { figure: 'inventory', fen: 2800 * WAN, end: '2025-12-31' },
      ],
    });
  });

  test.each<[string, Partial<Record<Figure, number>>, string[]]>([
    [
      'claims on related parties over a tenth of the assets',
      { relatedReceivables: 101, totalAssets: 1000 },
      ['relatedFunds'],
    ],
    ['just a tenth', { relatedReceivables: 100, totalAssets: 1000 }, []],
    [
      'guarantees over half of the equity',
      { guaranteesGiven: 251, totalAssets: 1000, totalLiabilities: 500 },
      ['hiddenDebt'],
    ],
    [
      'any guarantee of one that owes more than it has',
      { guaranteesGiven: 1, totalAssets: 1000, totalLiabilities: 1200 },
      ['hiddenDebt', 'debtHigh'],
    ],
    ['debts over seventy percent', { totalAssets: 1000, totalLiabilities: 701 }, ['debtHigh']],
    ['current liabilities over current assets', { currentAssets: 99, currentLiabilities: 100 }, ['cashTight']],
    ['nothing known', {}, []],
  ])('%s', (_, figures, expected) => {
    expect(ids([makeStatement('2025-12-31', figures)])).toEqual(expected);
  });

  test('receivables that shrank with the sales are not slower, though their mean lags behind', () => {
    const before = makeStatement('2024-12-31', { sales: 12_000, receivables: 2000 });
    expect(ids([before, makeStatement('2025-12-31', { sales: 6000, receivables: 1000 })])).toEqual([]);
  });

  test('a statement is late once the next one is overdue', () => {
    expect(ids([makeStatement('2025-12-31', {})], '2026-05-15')).toEqual([]);
    expect(ids([makeStatement('2025-12-31', {})], '2026-05-16')).toEqual(['statementsLate']);
    expect(ids([])).toEqual([]);
  });
});
