import { describe, expect, test } from 'vitest';
import { makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import type { ContentItem } from './item.ts';
import { deadReferences, referencesOf } from './references.ts';

const rule = {
  ...makeWord(),
  kind: 'rule',
  body: { scenario: 'price', products: [{ productId: 'loan.fixedAsset' }, { productId: 'loan.leasing' }] },
} as unknown as ContentItem;
const product = { ...makeWord(), kind: 'product', body: { links: [{ to: 'loan.leasing' }] } } as unknown as ContentItem;
const checklist = { ...makeWord(), kind: 'checklist', body: { productId: 'cash.pooling' } } as unknown as ContentItem;
const bare = { ...makeWord(), kind: 'checklist', body: {} } as unknown as ContentItem;

describe('what an item names', () => {
  test.each([
    ['a rule', rule, ['products.0.productId loan.fixedAsset', 'products.1.productId loan.leasing', 'scenario price']],
    ['a product', product, ['links.0.to loan.leasing']],
    ['a checklist', checklist, ['productId cash.pooling']],
    ['a checklist of no product', bare, []],
    ['a script', makeScript(), ['scenario price']],
    ['a variant', makeScript({ variantOf: 'price.stay' }), ['scenario price', 'variantOf price.stay']],
    ['a scenario', makeScenario(), []],
    ['a word', makeWord(), []],
  ])('is, for %s, %s', (_name, item, expected) => {
    expect(referencesOf(item).map(({ field, id }) => `${field} ${id}`)).toEqual(expected);
  });

  test('is dead where there is nothing of that kind and id', () => {
    const exists = (kind: string, id: string) => kind === 'product' && id === 'loan.leasing';
    expect(deadReferences(rule, exists).map(({ field }) => field)).toEqual(['products.0.productId', 'scenario']);
  });
});
