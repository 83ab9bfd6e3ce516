import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IncomeModel, linkedTo, type Product, productIncome, productsOf } from './catalogue.ts';

const WAN = 10_000_00;
const words = '余额 × 利差';

describe('productIncome', () => {
  test.each<[string, IncomeModel, number, object]>([
    // 日均 5,000 万元 × 1.2% = 60 万元
    [
      'a spread on a balance',
      { kind: 'spread', base: 'dailyBalance', bp: 120, words },
      5000 * WAN,
      { netFen: 60 * WAN },
    ],
    // 2,000 万元 × 1.5% − 2,000 万元 × 1% = 30 − 20 万元
    [
      'interest less expected loss',
      { kind: 'interest', base: 'outstanding', bp: 150, lossBp: 100, words },
      2000 * WAN,
      { incomeFen: 30 * WAN, lossFen: 20 * WAN, netFen: 10 * WAN },
    ],
    // 10 亿元 × 0.005% = 5 万元
    [
      'half a basis point of a turnover',
      { kind: 'fee', base: 'turnover', bp: 0.5, words },
      100_000 * WAN,
      { netFen: 5 * WAN },
    ],
    // 200 人 × 60 元 = 1.2 万元
    ['a fee for each person', { kind: 'fixed', base: 'people', fenEach: 6000, words }, 200, { netFen: 1.2 * WAN }],
  ])('reckons %s', (_name, model, amount, expected) => {
    expect(productIncome(model, amount)).toMatchObject(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('says nothing when the amount is %s', (amount) => {
    expect(productIncome({ kind: 'fee', base: 'deal', bp: 1, words }, amount)).toBeUndefined();
  });

  test('says nothing when the product brings nothing of its own', () => {
    expect(productIncome({ kind: 'none', base: 'none', words }, 1)).toBeUndefined();
  });

  test('is whole fen, and net is income less loss, for any amount', () => {
    const model = { kind: 'interest', base: 'outstanding', bp: 137, lossBp: 90, words } as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        const income = productIncome(model, fen);
        expect(Number.isInteger(income?.netFen)).toBe(true);
        expect(income?.netFen).toBe((income?.incomeFen ?? 0) - (income?.lossFen ?? 0));
      }),
    );
  });
});

const product = (id: string, to: readonly string[] = []): Product => ({
  id,
  family: 'loan',
  name: id,
  purpose: '',
  fits: [],
  conditions: [],
  risks: [],
  income: { kind: 'none', base: 'none', words },
  documents: [],
  talk: [],
  links: to.map((each) => ({ to: each, why: `${id}→${each}` })),
  suitability: 'open',
});

describe('linkedTo', () => {
  const [a, b, c] = [product('a', ['b', 'gone']), product('b', ['a']), product('c', ['a'])];
  test('gives what a product names and what names it, each once, and nothing that is not there', () => {
    expect(linkedTo([a, b, c], a).map(({ to, why }) => [to, why])).toEqual([
      ['b', 'a→b'],
      ['c', 'c→a'],
    ]);
  });
});

test('productsOf keeps the order of the catalogue', () => {
  const all = [product('x'), { ...product('y'), family: 'deposit' as const }, product('z')];
  expect(productsOf(all, 'loan').map(({ id }) => id)).toEqual(['x', 'z']);
});
