import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeId } from '../../test/factories/client.ts';
import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import { type HoldingDraft, holdingDraft, holdingOf, readWan, wanOf } from './holding-draft.ts';

const TODAY = '2026-11-22';
const ID = makeId();
const FILLED: HoldingDraft = { ...holdingDraft(undefined, TODAY), name: '协定存款', since: '2026-01-01' };
const made = (patch: Partial<HoldingDraft>, was?: Holding) => {
  const result = holdingOf({ ...FILLED, ...patch }, was, ID);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.holding;
};

test.each([
  ['500', 500_000_000],
  ['1,234.5', 1_234_500_000],
  ['1.2亿', 12_000_000_000],
  ['3000元', 300_000],
  ['', undefined],
  ['五百左右', 'notAmount'],
] as const)('an amount typed as "%s" is read', (text, fen) => {
  expect(readWan(text)).toBe(fen);
});

test('an amount is shown as it can be typed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e15 }), (fen) => readWan(wanOf(fen)) === fen));
});

describe('a holding typed by hand', () => {
  test('is what its schema allows, with its balance put down for its day', () => {
    const holding = made({ balance: '500', limit: '800', income: '6', until: '2027-01-01' });
    expect(RECORD_SCHEMAS.holding.parse(holding)).toEqual({
      ...{ id: ID, family: 'deposit', name: '协定存款', since: '2026-01-01', until: '2027-01-01' },
      ...{ balanceFen: 500_000_000, limitFen: 800_000_000, incomeFenPerYear: 6_000_000 },
      balances: [{ on: TODAY, fen: 500_000_000 }],
    });
  });
  test('gets another point in its history when the balance has changed, and none when it has not', () => {
    const was = made({ balance: '500', balanceOn: '2026-06-30' });
    expect(made({ balance: '420' }, was).balances).toEqual([
      { on: '2026-06-30', fen: 500_000_000 },
      { on: TODAY, fen: 420_000_000 },
    ]);
    expect(made({ balance: '500', name: '七天通知存款' }, was).balances).toEqual(was.balances);
  });
  test('keeps the newest balance as the present one when an older is added', () => {
    const was = made({ balance: '500' });
    expect(made({ balance: '300', balanceOn: '2026-03-31' }, was)).toMatchObject({ balanceFen: 500_000_000 });
  });
  test('comes out as it went in when nothing was touched', () => {
    const was = made({ balance: '500', limit: '1', closedOn: TODAY });
    const result = holdingOf(holdingDraft(was, '2026-12-01'), was, ID);
    expect(result).toEqual({ holding: was });
  });
});

test.each([
  ['a name', { name: ' ' }, { name: 'required' }],
  ['a beginning', { since: '' }, { since: 'required' }],
  ['amounts that are amounts', { balance: '很多', income: 'x' }, { balance: 'notAmount', income: 'notAmount' }],
  ['no balance below nothing', { balance: '-3', limit: '-1' }, { balance: 'negative', limit: 'negative' }],
  ['a day for its balance', { balance: '3', balanceOn: '' }, { balanceOn: 'required' }],
  [
    'an end after its beginning',
    { until: '2025-12-31', closedOn: '2025-01-01' },
    { until: 'early', closedOn: 'early' },
  ],
] as const)('a holding needs %s', (_name, patch, problems) => {
  expect(holdingOf({ ...FILLED, ...patch }, undefined, ID)).toEqual({ problems });
});
