import { describe, expect, test } from 'vitest';
import { opportunitySchema } from '../../lib/contracts/schemas/client-parts.schema.ts';
import type { ProposedProduct, Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { PRODUCTS } from '../../lib/content/products/catalogue.ts';
import { acceptDraft, acceptedOf, acceptProblems, declinedOf, isRestGood, readPercent, restOf } from './answers.ts';

const TODAY = '2026-11-22';
const LOAN = PRODUCTS.find(({ id }) => id === 'loan.fixedAsset') as Product;
const ADVISER = PRODUCTS.find(({ id }) => id === 'ib.adviser') as Product;

function product({ id, name, family }: Product, patch: Partial<ProposedProduct>): ProposedProduct {
  const income = { state: 'noData', base: 'none', words: '' } as const;
  return { productId: id, name, family, role: '', state: 'new', reasons: [], checks: [], income, ...patch };
}
const SUGGESTION: Suggestion = {
  ...{ ruleId: 'manufacturing.expansion', title: '扩产综合融资方案', why: '', source: '', scenario: 'proposal' },
  pack: { id: 'suixing.default', version: '2026.11.1' },
  ...{ facts: [], claims: [], risks: [], next: '', opening: '', noData: [], score: 0, scoreParts: [] },
  products: [
    product(LOAN, { amount: { value: 1_600_000_000, unit: 'fen' } }),
    product(ADVISER, { amount: { value: 1, unit: 'count' } }),
    product(PRODUCTS[0] as Product, { state: 'held' }),
  ],
};
const WITH = { today: TODAY, newId: () => '0199d2a0-0000-7000-8000-000000000001' } as const;

describe('a suggestion that is accepted', () => {
  const draft = acceptDraft(SUGGESTION, PRODUCTS);

  test('offers what is new, with the amounts it is proposed with', () => {
    expect(draft.picks.map(({ productId, amount }) => [productId, amount])).toEqual([
      ['loan.fixedAsset', '1600'],
      ['ib.adviser', '1'],
    ]);
    expect(draft.probability).toBe('20');
  });

  test('makes an opportunity of each chosen product, by its rule and pack', () => {
    const [first, second] = draft.picks;
    const picks = [
      { ...first, amount: '2000' },
      { ...second, isChosen: false },
    ] as typeof draft.picks;
    const all = acceptedOf(SUGGESTION, PRODUCTS, { picks, probability: '35%' }, WITH);
    // 2,000 万元 × (1.8 % − 1.2 %) = 12 万元
    expect(all).toMatchObject([
      {
        ...{ productId: 'loan.fixedAsset', state: 'proposed', stateOn: TODAY, amount: 2_000_000_000, probability: 35 },
        ...{ incomeFenPerYear: 12_000_000, ruleId: 'manufacturing.expansion', packVersion: '2026.11.1' },
      },
    ]);
    for (const each of all) expect(opportunitySchema.safeParse(each).success).toBe(true);
  });

  test('is not taken with a figure that cannot be read, nor without a product', () => {
    const picks = draft.picks.map((pick) => ({ ...pick, amount: '很多' }));
    expect(acceptProblems({ picks, probability: '120' })).toEqual(['loan.fixedAsset', 'ib.adviser', 'probability']);
    expect(acceptProblems({ picks: picks.map((pick) => ({ ...pick, isChosen: false })), probability: '5' })).toEqual([
      'none',
    ]);
    expect(acceptProblems({ picks: draft.picks.map((pick) => ({ ...pick, amount: '' })), probability: '0' })).toEqual(
      [],
    );
  });
});

describe('a suggestion that is turned down', () => {
  test('is remembered for each product that was offered, with the reason and the day', () => {
    const said = { refusal: 'price', reason: '价格不合适', until: '2027-02-20' } as const;
    const all = declinedOf(SUGGESTION, said, WITH);
    expect(all.map(({ productId }) => productId)).toEqual(['loan.fixedAsset', 'ib.adviser']);
    for (const each of all) {
      expect(each).toMatchObject({ state: 'declined', reason: '价格不合适', restUntil: '2027-02-20', probability: 0 });
      expect(opportunitySchema.safeParse(each).success).toBe(true);
    }
  });

  test('for good when it does not suit', () => {
    const [first] = declinedOf(SUGGESTION, { refusal: 'unsuitable', reason: '不适合', until: '' }, WITH);
    expect(first).toMatchObject({ state: 'unsuitable' });
    expect(first).not.toHaveProperty('restUntil');
  });

  test.each([
    ['later', '2026-12-22'],
    ['badMoment', '2026-12-06'],
    ['unsuitable', ''],
  ] as const)('because of “%s” rests until “%s”', (refusal, until) => {
    expect(restOf(refusal, TODAY)).toBe(until);
    expect(isRestGood(refusal, until, TODAY)).toBe(true);
  });

  test.each([
    ['later', ''],
    ['later', TODAY],
    ['unsuitable', '2020-01-01'],
  ] as const)('because of “%s” cannot rest until “%s”', (refusal, until) => {
    expect(isRestGood(refusal, until, TODAY)).toBe(false);
  });
});

test.each([
  ['35', 35],
  ['３５％', 35],
  ['100', 100],
  ['101', undefined],
  ['', undefined],
  ['-1', undefined],
])('“%s” percent is %s', (text, value) => {
  expect(readPercent(text)).toBe(value);
});
