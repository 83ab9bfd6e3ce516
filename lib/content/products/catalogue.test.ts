import { describe, expect, test } from 'vitest';
import { productSchema } from '../../contracts/schemas/product.schema.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import { PRODUCTS } from './catalogue.ts';

/** What the training texts name, in their order, by the id it has here. */
const NAMED = Object.freeze({
  存款: ['deposit.demand', 'deposit.time', 'deposit.notice', 'deposit.agreement'],
  贷款: ['loan.workingCapital', 'loan.fixedAsset', 'loan.project', 'loan.mergers', 'loan.leasing', 'loan.quickSme'],
  结算: [
    'settlement.eBanking',
    'bills.acceptance',
    'settlement.lcDomestic',
    'settlement.lcInternational',
    'trade.factoring',
    'settlement.quickPay',
  ],
  贸易融资: [
    'trade.exportBill',
    'trade.importBill',
    'trade.forfaiting',
    'trade.creditInsurance',
    'crossBorder.hedging',
  ],
  现金管理: ['cash.account', 'cash.pooling', 'cash.liquidity', 'cash.investment', 'cash.reconciliation'],
  创新: [
    'loan.supplyChain',
    'loan.onlineSupplyChain',
    'ib.investmentLoan',
    'crossBorder.finance',
    'loan.dataCredit',
    'ib.adviser',
  ],
  财富: [
    'wealth.fixedIncome',
    'wealth.mixed',
    'wealth.equity',
    'wealth.moneyFund',
    'wealth.bondFund',
    'wealth.equityFund',
    'wealth.protection',
    'wealth.savings',
    'wealth.investmentLinked',
    'wealth.familyTrust',
    'wealth.charityTrust',
    'wealth.allocation',
    'wealth.tax',
    'wealth.succession',
  ],
  投行: ['ib.ipo', 'ib.mergers', 'ib.bond'],
});

const ids = new Set(PRODUCTS.map(({ id }) => id));

describe('the shipped catalogue', () => {
  test.each(PRODUCTS.map((product) => [product.id, product] as const))('%s is whole', (_id, product) => {
    expect(productSchema.safeParse(product).error?.issues ?? []).toEqual([]);
    expect(product.fits.length).toBeGreaterThan(0);
    expect(product.conditions.length).toBeGreaterThan(1);
    expect(product.risks.length).toBeGreaterThan(0);
    expect(product.links.every(({ to }) => ids.has(to) && to !== product.id)).toBe(true);
  });

  test.each(Object.entries(NAMED))('has all that the training texts name under %s', (_group, named) => {
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('names no product twice, neither by id nor by name', () => {
    expect(ids.size).toBe(PRODUCTS.length);
    const names = PRODUCTS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('has a product in every family', () => {
    expect(PRODUCT_FAMILIES.filter((family) => !PRODUCTS.some((product) => product.family === family))).toEqual([]);
  });

  test('asks for a risk rating or more wherever the client may lose money', () => {
    const open = PRODUCTS.filter(({ family, suitability }) => family === 'wealth' && suitability === 'open');
    expect(open).toEqual([]);
  });

  test('promises nothing that must not be promised', () => {
    const said = JSON.stringify(PRODUCTS);
    for (const word of [/保本/, /稳赚/, /零风险/, /无风险/, /包批/, /一定(能|会)批/, /保证收益/, /返点/, /回扣/]) {
      expect(said).not.toMatch(word);
    }
  });
});
