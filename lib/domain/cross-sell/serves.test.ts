import { expect, test } from 'vitest';
import { makeProduct } from '../../../test/factories/product.ts';
import { isCredit, serves } from './serves.ts';

test('investment banking is for enterprises, company products for firms, wealth for people and their businesses', () => {
  const bond = makeProduct({ id: 'ib.bond', family: 'investmentBanking' });
  expect([serves(bond, 'enterprise'), serves(bond, 'soleProprietor'), serves(bond, 'person')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(serves(makeProduct({ id: 'loan.a', family: 'loan' }), 'person')).toBe(false);
  expect(serves(makeProduct({ id: 'wealth.a', family: 'wealth' }), 'person')).toBe(true);
});

test('a product that says whom it is for stands over its family', () => {
  expect(serves(makeProduct({ id: 'wealth.a', family: 'wealth', kinds: ['enterprise'] }), 'person')).toBe(false);
});

test('credit is what a loss is expected of, whoever decides it', () => {
  const income = { kind: 'interest', base: 'outstanding', bp: 200, lossBp: 250, words: '' } as const;
  expect(isCredit(makeProduct({ id: 'ib.a', suitability: 'specialist', income }))).toBe(true);
  expect(isCredit(makeProduct({ id: 'bills.a', suitability: 'tradeBacked' }))).toBe(true);
  expect(isCredit(makeProduct({ id: 'deposit.a' }))).toBe(false);
});
