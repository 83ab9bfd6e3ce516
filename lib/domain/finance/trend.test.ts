import { describe, expect, test } from 'vitest';
import { LAST, makeStatement, YEAR } from '../../../test/factories/statement.ts';
import type { RatioId } from './ratio.ts';
import { ratioTrend } from './trend.ts';

describe('trends', () => {
  test.each<[RatioId, string]>([
    ['debtRatio', 'worse'],
    ['currentRatio', 'worse'],
    ['salesMargin', 'worse'],
  ])('%s is %s than the year before', (id, trend) => {
    expect(ratioTrend(id, YEAR, [LAST, YEAR]).trend).toBe(trend);
  });

  test('a change within the noise is none, and without a year before there is no trend', () => {
    const same = makeStatement('2026-12-31', { totalLiabilities: 7272, totalAssets: 12_000 });
    expect(ratioTrend('debtRatio', same, [YEAR, same]).trend).toBe('same');
    expect(ratioTrend('debtRatio', LAST, [LAST]).trend).toBe('none');
  });

  test('a mean is not set against a closing balance: a business that shrank by half as a whole is the same', () => {
    const [before, half] = [
      makeStatement('2024-12-31', { sales: 12_000, receivables: 2000 }),
      makeStatement('2025-12-31', { sales: 6000, receivables: 1000 }),
    ];
    const { result, compared, trend } = ratioTrend('receivablesTurnover', half, [before, half]);
    // By means 6,000 / 1,500 = 4, by closing balances 6 in both years.
    expect(result).toMatchObject({ value: 4 });
    expect(compared).toMatchObject({ result: { value: 6 }, closing: { now: { value: 6 }, before: { value: 6 } } });
    expect(trend).toBe('same');
  });

  test('once both openings are known, the means are compared', () => {
    const first = makeStatement('2023-12-31', { receivables: 1400 });
    // 11,000 / 2,200 = 5 against 12,000 / 1,600 = 7.5.
    const { compared, trend } = ratioTrend('receivablesTurnover', YEAR, [first, LAST, YEAR]);
    expect(compared?.closing).toBeUndefined();
    expect(compared?.result).toMatchObject({ value: 7.5 });
    expect(trend).toBe('worse');
  });
});
