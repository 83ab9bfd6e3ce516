import { expect, test } from 'vitest';
import { makeProduct } from '../../../test/factories/product.ts';
import { familyOf } from './family-of.ts';

const products = [makeProduct({ id: 'settlement.lcInternational', family: 'tradeFinance' })];

test.each([
  ['as the catalogue has it', 'settlement.lcInternational', 'tradeFinance'],
  ['by the first word when the catalogue has lost it', 'cash.gone', 'cashManagement'],
  ['unknown when nothing tells', 'toString.x', undefined],
  ['unknown for an empty id', '', undefined],
])('the family of a product is %s', (_how, id, expected) => {
  expect(familyOf(id, products)).toBe(expected);
});
