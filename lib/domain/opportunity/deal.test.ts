import { expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import { summarise } from '../dossier/summary.ts';
import type { Opportunity } from './opportunity.ts';

const OPPORTUNITY: Opportunity = {
  ...{ id: '1', productId: 'loan.workingCapital', name: '流动资金贷款', state: 'lost', stateOn: '2026-11-01' },
  ...{ createdOn: '2026-10-01', ruleId: 'common.first', amount: 5, probability: 0, reason: '价格', note: '私下说的' },
};

test('a summary keeps what is drawn over all clients of an opportunity, and neither notes nor reasons', () => {
  const { createdOn: _, reason: _reason, note: _note, ...deal } = OPPORTUNITY;
  expect(summarise(makeDossier({ opportunities: [OPPORTUNITY] })).deals).toEqual([deal]);
});

test('a summary says nothing of opportunities when there are none', () => {
  expect(summarise(makeDossier())).not.toHaveProperty('deals');
  expect(summarise(makeDossier({ opportunities: [] }))).not.toHaveProperty('deals');
});
