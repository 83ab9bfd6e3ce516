import { describe, expect, test } from 'vitest';
import { WAN } from '../../../test/factories/client-case.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import { productIncome } from '../product/catalogue.ts';
import { DEFAULT_RATES } from '../value/rates.ts';
import { whatIf, type WhatIfItem } from './what-if.ts';

const loan = makeProduct({
  ...{ id: 'loan.a', family: 'loan' },
  income: { kind: 'interest', base: 'outstanding', bp: 180, lossBp: 120, words: '余额 × 利差' },
});
const deposit = makeProduct({
  id: 'deposit.a',
  income: { kind: 'spread', base: 'dailyBalance', bp: 70, words: '日均 × 价差' },
});
const fee = makeProduct({
  id: 'settlement.a',
  income: { kind: 'fee', base: 'turnover', bp: 5, words: '结算量 × 费率' },
});
const heads = makeProduct({
  id: 'payroll.a',
  income: { kind: 'fixed', base: 'people', fenEach: 6_000, words: '人数 × 每人' },
});
const none = makeProduct({ id: 'cash.a' });
const products = [loan, deposit, fee, heads, none];
const reckon = (...items: WhatIfItem[]) => whatIf(items, products, DEFAULT_RATES);

describe('the bank', () => {
  test('earns what the client pays on a loan, less the funding and the expected loss', () => {
    const { lines, incomeFen, costFen, netFen } = reckon({ productId: 'loan.a', amount: 1_000 * WAN });
    expect(lines[0]).toMatchObject({
      income: { id: 'interest', amount: 1_000 * WAN, bp: 440, fen: 44 * WAN },
      costs: [
        { id: 'funding', bp: 260, fen: 26 * WAN },
        { id: 'loss', bp: 120, fen: 12 * WAN },
      ],
    });
    expect([incomeFen, costFen, netFen]).toEqual([44 * WAN, 38 * WAN, 6 * WAN]);
    expect(netFen).toBe(productIncome(loan.income, 1_000 * WAN)?.netFen);
  });

  test('earns less when a better price is given', () => {
    expect(reckon({ productId: 'loan.a', amount: 1_000 * WAN, ourBp: 400 }).netFen).toBe(2 * WAN);
  });

  test('earns a spread, a fee, so much a head, or nothing that can be said', () => {
    const net = (productId: string, amount: number) => reckon({ productId, amount }).netFen;
    expect(net('deposit.a', 1_000 * WAN)).toBe(7 * WAN);
    expect(net('settlement.a', 100_000 * WAN)).toBe(50 * WAN);
    expect(net('payroll.a', 200)).toBe(1_200_000);
    expect(net('cash.a', 5)).toBeUndefined();
    expect(reckon({ productId: 'cash.a', amount: 5 }).noData).toEqual(['cash.a']);
    expect(net('deposit.a', Number.NaN)).toBeUndefined();
    expect(net('deposit.a', -1)).toBeUndefined();
  });

  test('pays for its own work only where somebody entered it', () => {
    const items = [{ productId: 'deposit.a', amount: 1_000 * WAN }];
    const { netFen, effort } = whatIf(items, products, DEFAULT_RATES, { hours: 10, fenPerHour: 20_000 });
    expect(effort).toEqual({ id: 'effort', amount: 10, fenEach: 20_000, fen: 200_000 });
    expect(netFen).toBe(7 * WAN - 200_000);
  });
});

describe('the client', () => {
  test.each([
    ['saves interest', { productId: 'loan.a', amount: 1_000 * WAN, ourBp: 400, elsewhereBp: 460 }, 'saved', 6 * WAN],
    [
      'saves interest at our list price',
      { productId: 'loan.a', amount: 1_000 * WAN, elsewhereBp: 460 },
      'saved',
      2 * WAN,
    ],
    ['pays more with us', { productId: 'loan.a', amount: 1_000 * WAN, elsewhereBp: 400 }, 'saved', -4 * WAN],
    ['saves fees', { productId: 'settlement.a', amount: 10_000 * WAN, elsewhereBp: 8 }, 'saved', 3 * WAN],
    ['gains yield', { productId: 'deposit.a', amount: 1_000 * WAN, ourBp: 115, elsewhereBp: 15 }, 'gained', 10 * WAN],
  ] as const)('%s', (_what, item, id, fen) => {
    const { lines, benefitFen } = reckon(item);
    expect(lines[0]?.benefit).toMatchObject({ id, fen });
    expect(benefitFen).toBe(fen);
  });

  test.each([
    ['of a loan without the price paid elsewhere', { productId: 'loan.a', amount: WAN }],
    ['of a deposit without what we would pay', { productId: 'deposit.a', amount: WAN, elsewhereBp: 15 }],
  ])('has no benefit that can be said %s', (_what, item) => {
    expect(reckon(item).lines[0]?.benefit).toBeUndefined();
    expect(reckon(item).benefitFen).toBeUndefined();
  });

  test('saves hours where the client named them', () => {
    const { hoursPerYear } = reckon(
      { productId: 'cash.a', amount: 0, hoursPerMonth: 6 },
      { productId: 'loan.a', amount: 1 },
    );
    expect(hoursPerYear).toBe(72);
  });
});

test('a product nobody knows is left out', () => {
  expect(reckon({ productId: 'gone.a', amount: 1 })).toEqual({ lines: [], incomeFen: 0, costFen: 0, noData: [] });
});
