import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAST, makeStatement, YEAR } from '../../../test/factories/statement.ts';
import { RATIOS, type RatioId, ratioOf } from './ratio.ts';
import { FIGURES } from './statement.ts';

describe('ratios of a year, worked by hand', () => {
  test.each<[RatioId, number]>([
    ['debtRatio', 7200 / 12_000],
    ['currentRatio', 7000 / 5000],
    ['quickRatio', 4200 / 5000],
    // Mean receivables (1,800 + 2,600) / 2 = 2,200.
    ['receivablesTurnover', 5],
    ['receivableDays', 73],
    ['salesMargin', 0.04],
    // Mean assets (10,000 + 12,000) / 2 = 11,000.
    ['returnOnAssets', 0.04],
    ['cashCoverage', -0.02],
  ])('%s', (id, value) => {
    const result = ratioOf(id, YEAR, [LAST, YEAR]);
    expect(result).toMatchObject({ kind: 'value', value: expect.closeTo(value, 10) });
  });

  test('take the closing balance when nobody knows the opening one, and say so', () => {
    const result = ratioOf('receivablesTurnover', YEAR, [YEAR]);
    expect(result).toMatchObject({ value: expect.closeTo(11_000 / 2600, 10) });
    expect(JSON.stringify(result)).not.toContain('isAverage');
  });

  test('are no days when nothing is outstanding, and no turnover', () => {
    const cash = makeStatement('2025-12-31', { sales: 9000, receivables: 0 });
    expect(ratioOf('receivableDays', cash)).toMatchObject({ kind: 'value', value: 0 });
    expect(ratioOf('receivablesTurnover', cash)).toEqual({ kind: 'notDivisible', by: ['receivables'], isZero: true });
  });

  test('bring the flows of nine months to a year, and say so', () => {
    const part = makeStatement('2026-09-30', { sales: 9000, receivables: 2000 }, { months: 9 });
    expect(ratioOf('receivablesTurnover', part)).toMatchObject({ value: 6, perYear: 9 });
    // 2,000 / 12,000 a year × 365.
    expect(ratioOf('receivableDays', part)).toMatchObject({ value: expect.closeTo(365 / 6, 10), perYear: 9 });
  });
});

describe('a ratio is told in words', () => {
  test('when figures are missing', () => {
    expect(ratioOf('quickRatio', makeStatement('2025-12-31', { currentAssets: 1 }))).toEqual({
      kind: 'noData',
      missing: ['inventory', 'currentLiabilities'],
    });
  });

  test.each([
    [0, { isZero: true }],
    [-5, {}],
  ])('when it would be divided by %s', (currentLiabilities, more) => {
    const odd = makeStatement('2025-12-31', { currentAssets: 100, currentLiabilities });
    expect(ratioOf('currentRatio', odd)).toEqual({ kind: 'notDivisible', by: ['currentLiabilities'], ...more });
  });

  test('when nothing was sold, for days as well as turnover', () => {
    const idle = makeStatement('2025-12-31', { sales: 0, receivables: 100 });
    expect(ratioOf('receivablesTurnover', idle)).toMatchObject({ kind: 'value', value: 0 });
    expect(ratioOf('receivableDays', idle)).toEqual({ kind: 'notDivisible', by: ['sales'], isZero: true });
  });
});

test('no figures, however absurd, make a ratio that is no number', () => {
  const figures = fc.record(
    Object.fromEntries(FIGURES.map((figure) => [figure, fc.integer({ min: -1e15, max: 1e15 })])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(figures, fc.constantFrom(...RATIOS), fc.constantFrom(3, 6, 9, 12), (known, id, months) => {
      const each = { ...makeStatement('2025-12-31', {}), months: months as 12, figures: known };
      const result = ratioOf(id, each, [each]);
      expect(result.kind !== 'value' || Number.isFinite(result.value)).toBe(true);
    }),
  );
});
