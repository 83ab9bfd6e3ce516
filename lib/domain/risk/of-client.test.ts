import { describe, expect, test } from 'vitest';
import { makeStatement } from '../../../test/factories/statement.ts';
import { isNoMoreWarned, riskOf } from './of-client.ts';
import type { RiskSignal } from './signal.ts';

const TODAY = '2026-03-01';
const TIGHT = makeStatement('2025-12-31', { currentAssets: 90, currentLiabilities: 100 });
const signal = (patch: Partial<RiskSignal> = {}): RiskSignal => ({ id: 's', kind: 'cashTight', on: TODAY, ...patch });
const untaken = (riskSignals: readonly RiskSignal[]) =>
  riskOf({ statements: [{ ...TIGHT, on: '2026-02-10' }], riskSignals }, TODAY).untaken.map(({ id }) => id);

describe('a warning of the figures', () => {
  test.each<[string, readonly RiskSignal[], boolean]>([
    ['nobody took it up', [], true],
    ['it is followed', [signal()], false],
    ['another one is followed', [signal({ kind: 'debtHigh' })], true],
    ['it was settled with these figures known', [signal({ on: '2026-02-11', closedOn: '2026-02-20' })], false],
    ['it was settled before these figures came', [signal({ on: '2025-06-01', closedOn: '2026-02-09' })], true],
  ])('is to be taken up when %s: %o %s', (_, signals, isOpen) => {
    expect(untaken(signals)).toEqual(isOpen ? ['cashTight'] : []);
  });

  test('weighs in the rating whether it is followed or not', () => {
    expect(riskOf({ statements: [TIGHT], riskSignals: [signal()] }, TODAY)).toMatchObject({
      ...{ rating: { level: 'high', because: ['financial'] }, standing: [{ id: 's' }] },
    });
  });

  test('is said to be gone when the newest figures show it no more', () => {
    expect(isNoMoreWarned(signal(), [])).toBe(true);
    expect(isNoMoreWarned(signal(), riskOf({ statements: [TIGHT] }, TODAY).warnings)).toBe(false);
    expect(isNoMoreWarned(signal({ kind: 'licenceExpired' }), [])).toBe(false);
  });
});

test('without anything known there is no data', () => {
  expect(riskOf({}, TODAY)).toMatchObject({ warnings: [], untaken: [], standing: [], rating: { level: 'noData' } });
});
