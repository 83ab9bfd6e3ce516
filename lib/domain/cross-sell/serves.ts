import type { ClientKind } from '../client/client.ts';
import type { Product } from '../product/catalogue.ts';
import type { ProductFamily } from '../product/holding.ts';

/** Whom the families are for, where a product does not say so itself: company products to firms, wealth to people and their businesses. */
const FAMILY_KINDS: { readonly [F in ProductFamily]: readonly ClientKind[] } = Object.freeze({
  settlement: ['enterprise', 'soleProprietor'],
  deposit: ['enterprise', 'soleProprietor'],
  loan: ['enterprise', 'soleProprietor'],
  tradeFinance: ['enterprise', 'soleProprietor'],
  cashManagement: ['enterprise', 'soleProprietor'],
  bills: ['enterprise', 'soleProprietor'],
  payroll: ['enterprise', 'soleProprietor'],
  crossBorder: ['enterprise', 'soleProprietor'],
  investmentBanking: ['enterprise'],
  wealth: ['soleProprietor', 'person'],
});

/** Whether a product is sold to such clients. */
export function serves({ family, kinds }: Product, kind: ClientKind): boolean {
  return (kinds ?? FAMILY_KINDS[family]).includes(kind);
}

/** Whether the bank lends or stands in for the client with it: by its suitability, or because a loss is expected of it. */
export function isCredit({ suitability, income }: Product): boolean {
  if (suitability === 'creditReview' || suitability === 'tradeBacked') return true;
  return (income.kind === 'interest' || income.kind === 'spread') && (income.lossBp ?? 0) > 0;
}
