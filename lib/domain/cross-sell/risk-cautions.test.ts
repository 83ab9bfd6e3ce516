import { describe, expect, test } from 'vitest';
import { CASE_DAY } from '../../../test/factories/client-case.ts';
import { makeClient } from '../../../test/factories/client.ts';
import { makeStatement } from '../../../test/factories/statement.ts';
import type { Client } from '../client/client.ts';
import type { RiskItem, RiskJudgement, RiskLevel } from '../risk/item.ts';
import type { RiskSignal } from '../risk/signal.ts';
import { riskCautions } from './risk-cautions.ts';

const signal = (patch: Partial<RiskSignal> = {}): RiskSignal => ({
  ...{ id: 's', kind: 'profitFalls', on: '2026-11-10' },
  ...patch,
});
const judged = (item: RiskItem, level: RiskLevel = 'high', on = '2026-11-05'): RiskJudgement => ({
  ...{ id: item, item, level, on },
});
const cautions = (client: Partial<Client>) => riskCautions(makeClient(client), CASE_DAY);

test.each<[string, Partial<Client>, string]>([
  ['nothing is known', {}, ''],
  ['a signal stands', { riskSignals: [signal()] }, 'riskSignal true'],
  ['it is settled', { riskSignals: [signal({ closedOn: '2026-11-20' })] }, ''],
  ['the risk is middle', { judgements: [judged('liabilities', 'middle')] }, ''],
  ['one group is high that decides nothing alone', { judgements: [judged('outlook')] }, ''],
  ['the finances are', { judgements: [judged('repayment')] }, 'riskHigh true'],
  ['a lawsuit is', { judgements: [judged('lawsuits')] }, 'riskHigh true'],
  [
    'operation and sector are, which hold no credit back',
    { judgements: [judged('outlook'), judged('cycle')] },
    'riskHigh false,riskHigh false',
  ],
  [
    'the figures warn, nobody having taken it up',
    { statements: [makeStatement('2026-09-30', { totalAssets: 100, totalLiabilities: 90 })] },
    'riskHigh true',
  ],
  ['the licence has expired', { riskSignals: [signal({ kind: 'licenceExpired' })] }, 'riskSignal true,riskHigh true'],
])('when %s: %o %s', (_, client, expected) => {
  expect(
    cautions(client)
      .map(({ id, holdsCredit }) => `${id} ${holdsCredit}`)
      .join(),
  ).toBe(expected);
});

describe('what is minded says why, with day and source', () => {
  test.each<[string, Partial<Client>, object]>([
    [
      'a signal',
      { riskSignals: [signal()] },
      { kind: 'riskSignal', id: 's', signal: 'profitFalls', on: '2026-11-10', source: 'log' },
    ],
    [
      'the newest of two judgements',
      { judgements: [judged('liabilities', 'high', '2026-10-01'), judged('repayment')] },
      { kind: 'risk', group: 'financial', item: 'repayment', on: '2026-11-05', source: 'judged' },
    ],
    [
      'figures',
      { statements: [makeStatement('2026-09-30', { totalAssets: 100, totalLiabilities: 90 })] },
      {
        ...{ kind: 'risk', group: 'financial', item: 'liabilities', signal: 'debtHigh' },
        ...{ on: '2026-09-30', source: 'document' },
      },
    ],
  ])('by %s', (_, client, fact) => {
    expect(cautions(client)[0]?.fact).toEqual(fact);
  });
});
