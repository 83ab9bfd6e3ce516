import { describe, expect, test } from 'vitest';
import { PRODUCTS } from '../../lib/content/products/catalogue.ts';
import type { CrossSellRule } from '../../lib/domain/cross-sell/rule.ts';
import { ruleVerdict } from './rule-verdict.ts';
import { SAMPLE_CLIENTS, sampleDossier } from './sample-clients.ts';

const TODAY = '2026-11-22';
const RULE: CrossSellRule = {
  id: 'own.rule',
  title: 'T',
  segments: ['manufacturing'],
  all: [{ fact: 'plannedInvestment', atLeast: 100_000_000 }],
  any: [{ fact: 'wantsExpansion' }, { fact: 'wantsUpgrade' }],
  lacks: ['loan'],
  products: [{ productId: 'loan.fixedAsset', role: 'R', amount: { from: 'plannedInvestment', bp: 7000 } }],
  why: 'W',
  risks: ['R'],
  next: 'N',
  opening: 'O',
  scenario: 'proposal',
  source: 'S',
  weight: 50,
};
const verdictOf = (rule: Partial<CrossSellRule>, sample: (typeof SAMPLE_CLIENTS)[number] = 'expanding') =>
  ruleVerdict({ ...RULE, ...rule }, sampleDossier(sample, 'X', TODAY), PRODUCTS, TODAY);

describe('the verdict on a rule being written', () => {
  test('proposes the combination when every demand holds, with the income of its products', () => {
    const { demands, suggestion } = verdictOf({});
    expect(demands.map(({ at, state }) => `${at} ${state}`)).toEqual([
      'segments holds',
      'all holds',
      'any holds',
      'lacks holds',
    ]);
    expect(suggestion?.products[0]?.income).toMatchObject({ state: 'reckoned', amount: 1_400_000_000 });
  });

  test.each([
    [{ segments: ['exporter'] } as const, 'segments not'],
    [{ all: [{ fact: 'plannedInvestment', atLeast: 900_000_000_000 }] } as const, 'all not'],
    [{ all: [{ fact: 'exportSales', atLeast: 1 }] } as const, 'all lacks'],
    [{ holds: ['payroll'] } as const, 'holds not'],
  ])('names the demand that fails when there is one: %j', (patch, wanted) => {
    const { demands, suggestion } = verdictOf(patch);
    expect(demands.filter(({ state }) => state !== 'holds').map(({ at, state }) => `${at} ${state}`)).toEqual([wanted]);
    expect(suggestion).toBeUndefined();
  });

  test('says why it is held back when its products are in no catalogue', () => {
    expect(verdictOf({ products: [{ productId: 'loan.nowhere', role: 'R' }] }).held?.reason).toBe('notOffered');
  });

  test.each(SAMPLE_CLIENTS)('is not blocked for the fictional client %s, against whom nothing speaks', (sample) => {
    expect(verdictOf({}, sample).blocks).toEqual([]);
  });
});
