import { describe, expect, test } from 'vitest';
import { LAST, makeStatement, YEAR } from '../../../test/factories/statement.ts';
import { odditiesOf } from './statement.ts';

describe('odd figures', () => {
  test('are named, each with what contradicts it', () => {
    const odd = makeStatement('2025-12-31', {
      totalAssets: 100,
      currentAssets: 120,
      inventory: -5,
      cash: 100,
      receivables: 90,
    });
    expect(odditiesOf(odd)).toEqual([
      { kind: 'negative', figure: 'inventory' },
      { kind: 'partsExceedWhole', parts: ['currentAssets'], whole: 'totalAssets' },
      { kind: 'partsExceedWhole', parts: ['cash', 'receivables', 'inventory'], whole: 'currentAssets' },
    ]);
  });

  test('a figure ten thousand times the former one is a slip of the unit', () => {
    const slip = makeStatement('2025-12-31', { sales: 120_000_000 });
    expect(odditiesOf(slip, LAST)).toEqual([{ kind: 'unitSlip', figure: 'sales' }]);
    expect(odditiesOf(YEAR, LAST)).toEqual([]);
  });
});
