import type { Product } from '../../lib/domain/product/catalogue.ts';

/** A product anybody may buy, which brings nothing of its own. */
export function makeProduct(patch: Partial<Product> & Pick<Product, 'id'>): Product {
  return {
    family: 'deposit',
    name: patch.id,
    purpose: '用途',
    fits: ['合适的客户'],
    conditions: ['条件'],
    risks: ['风险'],
    income: { kind: 'none', base: 'none', words: '不单独计收入' },
    documents: ['资料'],
    talk: ['开场'],
    links: [],
    suitability: 'open',
    ...patch,
  };
}
