import { describe, expect, test } from 'vitest';
import { CASE_DAY, makeCase, WAN } from '../../../test/factories/client-case.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import { makePackedRule } from '../../../test/factories/rule.ts';
import { MOST_SUGGESTIONS, suggest } from './suggest.ts';
import type { CrossSellContent, PackedRule } from './suggestion.ts';

const SPREAD = { kind: 'spread', base: 'dailyBalance', bp: 100, words: '日均 × 价差' } as const;
const products = ['a', 'b', 'c', 'd', 'e'].map((word) =>
  makeProduct({ id: `deposit.${word}`, name: `产品${word}`, income: SPREAD }),
);
const rule = (id: string, weight: number, words: readonly string[], amount?: 'idleCash'): PackedRule =>
  makePackedRule({
    ...{ id, title: id, weight, all: [{ fact: 'hasPatents', is: true }] },
    products: words.map((word) => ({
      ...{ productId: `deposit.${word}`, role: '用途' },
      ...(amount ? { amount: { from: amount, bp: 10_000 } } : {}),
    })),
  });
const ask = (rules: readonly PackedRule[], more: Partial<CrossSellContent> = {}, facts: object = {}) => {
  const result = suggest(makeCase({}, { hasPatents: true, ...facts }), { rules, products, today: CASE_DAY, ...more });
  if (result.state !== 'ready') throw new Error('blocked');
  return result;
};
const ids = (list: readonly { ruleId: string }[]) => list.map(({ ruleId }) => ruleId);

describe('of several rules that fit', () => {
  test('the three best are suggested and the rest says so', () => {
    const rules = ['a', 'b', 'c', 'd'].map((word, at) => rule(`r.${word}`, 50 + 10 * at, [word]));
    const { suggestions, held } = ask(rules);
    expect(ids(suggestions)).toEqual(['r.d', 'r.c', 'r.b']);
    expect(suggestions).toHaveLength(MOST_SUGGESTIONS);
    expect(held).toEqual([{ ruleId: 'r.a', title: 'r.a', reason: 'beyondThree' }]);
  });

  test('one that offers mostly what stands above it is covered, one that offers as much new is not', () => {
    const { suggestions, held } = ask([
      rule('r.a', 90, ['a', 'b']),
      rule('r.b', 80, ['a', 'b', 'c']),
      rule('r.c', 70, ['b', 'd']),
    ]);
    expect(ids(suggestions)).toEqual(['r.a', 'r.c']);
    expect(held).toEqual([{ ruleId: 'r.b', title: 'r.b', reason: 'covered', by: 'r.a' }]);
  });

  test('what was measured moves one before the other', () => {
    const rules = [rule('r.a', 52, ['a']), rule('r.b', 50, ['b'])];
    const ruleStats = new Map([['r.b', { won: 18, tried: 20, lowerBound: 0.8 }]]);
    expect(ids(ask(rules).suggestions)).toEqual(['r.a', 'r.b']);
    expect(ids(ask(rules, { ruleStats }).suggestions)).toEqual(['r.b', 'r.a']);
  });
});

test('the sums are of what is new, what is not known is named and asked for', () => {
  const rules = [rule('r.a', 50, ['a', 'b'], 'idleCash')];
  expect(ask(rules, {}, { idleCash: 100 * WAN }).suggestions[0]).toMatchObject({
    ...{ incomeFen: 2 * WAN, lossFen: 0, netFen: 2 * WAN, noData: [] },
  });
  const unknown = ask(rules);
  expect(unknown.suggestions[0]?.netFen).toBeUndefined();
  expect(unknown.suggestions[0]?.noData).toEqual(['deposit.a', 'deposit.b']);
  expect(unknown.asks).toEqual([{ kind: 'fact', key: 'idleCash', titles: ['r.a'] }]);
});

test('a suggestion names its rule, its pack and the first script of its scenario', () => {
  const scripts = [
    { id: 's.price', scenario: 'price' },
    { id: 's.needs', scenario: 'needs' },
    { id: 's.other', scenario: 'needs' },
  ] as const;
  expect(ask([rule('r.a', 50, ['a'])], { scripts }).suggestions[0]).toMatchObject({
    ...{ ruleId: 'r.a', pack: { id: 'test.pack', version: '1' }, scriptId: 's.needs' },
  });
});

test('a client blocked is suggested nothing, and told why', () => {
  const dossier = makeCase({ stage: 'lost' }, { hasPatents: true });
  expect(suggest(dossier, { rules: [rule('r.a', 50, ['a'])], products, today: CASE_DAY })).toMatchObject({
    state: 'blocked',
    blocks: [{ id: 'lost', fact: { on: '2026-10-01' } }],
  });
});
