import { describe, expect, test } from 'vitest';
import type { Deal } from './deal.ts';
import { expectedFenOf, openSum, pipelineDeals, pipelineOf } from './pipeline.ts';

const WAN = 1_000_000;
const deal = (id: string, patch: Partial<Deal>): Deal => ({
  id,
  productId: 'loan.workingCapital',
  name: '流动资金贷款',
  state: 'proposed',
  stateOn: '2026-11-01',
  ...patch,
});
const CLIENTS = [
  {
    id: 'a',
    name: '云岭精机',
    deals: [
      deal('1', { amount: 100 * WAN, probability: 20, incomeFenPerYear: 2 * WAN }),
      deal('2', { amount: 400 * WAN, state: 'inTalks' }),
      deal('3', { amount: 300, isCount: true, incomeFenPerYear: WAN, productId: 'payroll.service' }),
    ],
  },
  {
    id: 'b',
    name: '云岭外贸',
    deals: [deal('4', { amount: 900 * WAN, state: 'won' }), deal('5', { amount: 50 * WAN })],
  },
  { id: 'c', name: '已移交', handedOverOn: '2026-01-01', deals: [deal('6', { amount: 1 })] },
  { id: 'd', name: '没有商机' },
];
const STATES = pipelineOf(pipelineDeals(CLIENTS, (id) => (id.startsWith('loan') ? 'loan' : undefined)));
const of = (state: string) => STATES.find((each) => each.state === state);

describe('the pipeline', () => {
  test('sums amounts and what is expected of them, each times its probability', () => {
    // 100 万 × 20 % + 50 万 × 20 %
    expect(of('proposed')).toMatchObject({ amountFen: 150 * WAN, expectedFen: 30 * WAN, incomeFen: 3 * WAN });
    expect(of('inTalks')).toMatchObject({ amountFen: 400 * WAN, expectedFen: 160 * WAN });
    expect(of('lost')).toMatchObject({ deals: [], amountFen: 0 });
  });

  test('counts heads in no sum of money', () => {
    expect(of('proposed')?.withoutAmount).toBe(1);
    expect(expectedFenOf(deal('x', { amount: 300, isCount: true }))).toBeUndefined();
  });

  test('has what is expected most first', () => {
    expect(of('proposed')?.deals.map((each) => each.deal.id)).toEqual(['1', '5', '3']);
  });

  test('adds up only what somebody is working on', () => {
    expect(openSum(STATES)).toMatchObject({ count: 4, amountFen: 550 * WAN, expectedFen: 190 * WAN });
  });

  test('leaves out who was handed over, and says no family of a product nobody knows', () => {
    const all = STATES.flatMap(({ deals }) => deals);
    expect(all.map(({ clientId }) => clientId)).not.toContain('c');
    expect(all.find(({ deal: { id } }) => id === '3')).not.toHaveProperty('family');
  });
});
