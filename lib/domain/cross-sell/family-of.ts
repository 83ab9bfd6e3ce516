import type { Product } from '../product/catalogue.ts';
import type { ProductFamily } from '../product/holding.ts';

/** Families by the first word of a product's id, for products the catalogue has lost. */
const BY_WORD: Readonly<Record<string, ProductFamily>> = Object.freeze({
  settlement: 'settlement',
  deposit: 'deposit',
  loan: 'loan',
  trade: 'tradeFinance',
  cash: 'cashManagement',
  bills: 'bills',
  payroll: 'payroll',
  crossBorder: 'crossBorder',
  ib: 'investmentBanking',
  wealth: 'wealth',
});

/** The family of a product, also of one that is no longer in the catalogue; undefined where nothing tells. */
export function familyOf(productId: string, products: readonly Product[]): ProductFamily | undefined {
  const [word = ''] = productId.split('.', 1);
  return (
    products.find(({ id }) => id === productId)?.family ?? (Object.hasOwn(BY_WORD, word) ? BY_WORD[word] : undefined)
  );
}
