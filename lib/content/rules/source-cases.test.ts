import { describe, expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, makeCase, WAN } from '../../../test/factories/client-case.ts';
import type { Client } from '../../domain/client/client.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import type { Suggestion } from '../../domain/cross-sell/suggestion.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const rules = RULES.map((rule) => ({ rule, pack: { id: 'shipped', version: '2026.11' } }));
const YI = 10_000 * WAN;

/** The suggestion that stands first. */
function first(client: Partial<Client>, facts: CaseFacts): Suggestion {
  const result = suggest(makeCase(client, facts), { rules, products: PRODUCTS, today: CASE_DAY });
  if (result.state !== 'ready' || !result.suggestions[0]) throw new Error('nothing is suggested');
  return result.suggestions[0];
}

const productIds = ({ products }: Suggestion) => products.map(({ productId }) => productId);
const claim = ({ claims }: Suggestion, id: string) => claims.find((each) => each.id === id);

/** The table of domain facts §6: profile → what to suggest. */
const ROWS: readonly (readonly [string, Partial<Client>, CaseFacts, readonly string[]])[] = [
  [
    'a traditional manufacturer, 20 years old, steady cash flow, margins falling, wants smart upgrade',
    { segment: 'manufacturing' },
    { foundedYear: 2006, hasSteadyCashFlow: true, hasFallingMargins: true, wantsUpgrade: true },
    ['loan.fixedAsset', 'loan.leasing', 'loan.supplyChain', 'cash.account'],
  ],
  [
    'an exporter with FX exposure, long receivables, tight cash',
    { segment: 'exporter' },
    { hasFxExposure: true, hasLongReceivables: true, isCashTight: true },
    ['trade.exportBill', 'trade.forfaiting', 'trade.creditInsurance', 'crossBorder.hedging'],
  ],
  [
    'an e-commerce platform, fast growth, many small transactions, wants speed',
    { segment: 'ecommerce' },
    { isGrowingFast: true, hasManySmallPayments: true, wantsSpeed: true },
    ['loan.workingCapital', 'loan.onlineSupplyChain', 'settlement.quickPay', 'loan.dataCredit'],
  ],
  [
    'a tech company, 80 million sales, 20 % R&D, patents, needs 30 million, loyal to a large bank, hesitant',
    { segment: 'technology', developmentStage: 'growth' },
    {
      ...{ foundedYear: 2021, annualSales: 8_000 * WAN, researchShare: 2_000, hasPatents: true },
      ...{ fundingNeed: 3_000 * WAN, wantsExpansion: true, wantsCashManagement: true, isLoyalToOtherBank: true },
    },
    ['cash.account', 'settlement.eBanking', 'loan.workingCapital', 'loan.fixedAsset', 'ib.investmentLoan'],
  ],
  [
    'a manufacturer expanding, 500 million sales, invests 20 million in a line, needs working capital too',
    { segment: 'manufacturing' },
    { annualSales: 5 * YI, plannedInvestment: 2_000 * WAN, wantsExpansion: true, wantsWorkingCapital: true },
    ['loan.fixedAsset', 'loan.workingCapital', 'loan.supplyChain', 'settlement.eBanking', 'ib.adviser'],
  ],
  [
    'a retail chain with many outlets',
    { segment: 'retailChain' },
    { outlets: 30, averageDeposits: 800 * WAN, fundingNeed: 2_000 * WAN, yearlySettlement: 10 * YI },
    ['deposit.agreement', 'loan.workingCapital', 'settlement.quickPay', 'cash.pooling'],
  ],
  [
    'an entrepreneur after an IPO with large cash',
    { segment: 'wealth', kind: 'person' },
    { isListed: true, idleCash: YI },
    ['wealth.fixedIncome', 'wealth.equity', 'wealth.allocation', 'wealth.tax', 'wealth.familyTrust'],
  ],
];

describe('the table of the source', () => {
  test.each(ROWS)('%s', (_profile, client, facts, expected) => {
    expect(productIds(first(client, facts))).toEqual(expected);
  });

  test('the manufacturer is expected to bring 1.5 million interest and 0.2 million fees, and to lead to 5 to 8 firms', () => {
    const [, client, facts] = ROWS[4] as (typeof ROWS)[number];
    const suggestion = first(client, facts);
    expect(claim(suggestion, 'interest')?.reckonedFen).toBe(150 * WAN);
    expect(claim(suggestion, 'fees')?.reckonedFen).toBe(20 * WAN);
    expect(claim(suggestion, 'leads')?.count).toEqual([5, 8]);
  });

  test('beside the claim stands what the catalogue reckons, less loss, and what is not known is named', () => {
    const [, client, facts] = ROWS[4] as (typeof ROWS)[number];
    const suggestion = first(client, facts);
    // 16 million × (1.8 % − 1.2 %), 500 million × 0.005 %, one adviser's fee.
    expect(suggestion.netFen).toBe(9.6 * WAN + 2.5 * WAN + 10 * WAN);
    expect(suggestion.noData).toEqual(['loan.workingCapital', 'loan.supplyChain']);
  });

  test('the retail chain goes from 8 to 50 million deposits, with a limit of 20 million and 1 billion settled', () => {
    const [, client, facts] = ROWS[5] as (typeof ROWS)[number];
    const suggestion = first(client, facts);
    const amount = (id: string) => suggestion.products.find(({ productId }) => productId === id)?.amount?.value;
    expect(claim(suggestion, 'deposits')?.reckonedFen).toBe(5_000 * WAN);
    expect(amount('deposit.agreement')).toBe(5_000 * WAN - 800 * WAN);
    expect(amount('loan.workingCapital')).toBe(2_000 * WAN);
    expect(amount('settlement.quickPay')).toBe(10 * YI);
  });

  test('the entrepreneur is shown 30, 40 and 30 percent, and identity and suitability come first', () => {
    const [, client, facts] = ROWS[6] as (typeof ROWS)[number];
    const suggestion = first(client, facts);
    expect(suggestion.products.flatMap(({ amount }) => (amount ? [amount.value / YI] : []))).toEqual([0.3, 0.4, 0.3]);
    expect(suggestion.next).toMatch(/^先做客户身份识别、风险测评/);
    const checks = suggestion.products.flatMap(({ checks: each }) => each);
    expect(new Set(checks.map(({ id }) => id))).toEqual(new Set(['identity', 'riskRating', 'specialist', 'qualified']));
    expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(['open']));
  });

  test('an entrepreneur whose rating does not bear equity is not proposed any', () => {
    const [, client, facts] = ROWS[6] as (typeof ROWS)[number];
    const suggestion = first(client, { ...facts, isKnown: true, riskRating: 'C3', isQualifiedInvestor: true });
    const equity = suggestion.products.find(({ productId }) => productId === 'wealth.equity');
    expect(equity).toMatchObject({ state: 'ineligible', reasons: [{ kind: 'check', check: 'riskRating' }] });
    expect(suggestion.products.filter(({ state }) => state === 'new')).toHaveLength(4);
  });

  test('the tech company begins with cash management before any credit', () => {
    const [, client, facts] = ROWS[3] as (typeof ROWS)[number];
    const suggestion = first(client, facts);
    expect(suggestion.ruleId).toBe('technology.cashFirst');
    expect(suggestion.products.slice(0, 2).map(({ family }) => family)).toEqual(['cashManagement', 'settlement']);
    expect(suggestion.scenario).toBe('loyalToOther');
  });

  test('that clients with cash management leave less often is shown as a claim of the source', () => {
    const [, client, facts] = ROWS[3] as (typeof ROWS)[number];
    expect(claim(first(client, facts), 'retention')?.text).toMatch(/^来源称/);
  });
});
