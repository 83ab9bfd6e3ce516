import { expect, test } from 'vitest';
import type { CrossSell, ProposedProduct, Suggestion } from '../cross-sell/suggestion.ts';
import type { Product } from '../product/catalogue.ts';
import { offersOf } from './offers.ts';

const catalogue = ['a', 'b', 'c', 'd', 'e'].map(
  (id) => ({ id, name: id, income: { kind: 'none', base: 'none', words: '' } }) as unknown as Product,
);
const product = (productId: string, state: ProposedProduct['state'] = 'new') =>
  ({ productId, state, amount: { value: 100, unit: 'fen' } }) as ProposedProduct;
const suggestion = (ruleId: string, ...products: ProposedProduct[]) =>
  ({ ruleId, pack: { id: 'p', version: '2' }, products }) as unknown as Suggestion;
const ready = (...suggestions: Suggestion[]): CrossSell => ({
  state: 'ready',
  cautions: [],
  suggestions,
  held: [],
  asks: [],
});

test('what is new is offered, each product once with the rule that stands highest, at most three', () => {
  const sell = ready(
    suggestion('r1', product('a'), product('b', 'held'), product('gone')),
    suggestion('r2', product('a'), product('c'), product('d'), product('e')),
  );
  const offers = offersOf(sell, catalogue);
  expect(offers.map(({ ruleId, product: { id } }) => [ruleId, id])).toEqual([
    ['r1', 'a'],
    ['r2', 'c'],
    ['r2', 'd'],
  ]);
  expect(offers[0]).toMatchObject({ packVersion: '2', amount: 100 });
});

test('nothing is offered while something blocks', () => {
  expect(offersOf({ state: 'blocked', blocks: [] }, catalogue)).toEqual([]);
});
