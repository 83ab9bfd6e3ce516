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
});
