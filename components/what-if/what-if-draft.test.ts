import { describe, expect, test } from 'vitest';
import { PRODUCTS } from '../../lib/content/products/catalogue.ts';
import { whatIf } from '../../lib/domain/cross-sell/what-if.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { decimalOf, itemOf, lineDraft, lineProblems } from './what-if-draft.ts';

const LOAN = PRODUCTS.find(({ id }) => id === 'loan.workingCapital') as Product;
const ADVISER = PRODUCTS.find(({ id }) => id === 'ib.adviser') as Product;
const RATES = { loanFundingBp: 260 };

describe('a line of the calculator', () => {
  test('means fen and basis points', () => {
    const draft = { ...lineDraft(LOAN), amount: '2000', ours: '4.1', elsewhere: '４．５％', hours: '3' };
    expect(itemOf(draft, LOAN)).toEqual({
      ...{ productId: LOAN.id, amount: 2_000_000_000, ourBp: 410, elsewhereBp: 450, hoursPerMonth: 3 },
    });
    // 2,000 万元 × (4.5 % − 4.1 %) = 8 万元
    expect(whatIf([itemOf(draft, LOAN)], PRODUCTS, RATES).benefitFen).toBe(8_000_000);
  });

  test('without an amount is no data, not zero', () => {
    const result = whatIf([itemOf(lineDraft(LOAN), LOAN)], PRODUCTS, RATES);
    expect(result.noData).toEqual([LOAN.id]);
    expect(result.netFen).toBeUndefined();
  });

  test('names the fields that cannot be read', () => {
    const bad = { ...lineDraft(ADVISER), amount: '一个', ours: 'x', elsewhere: '', hours: '-1' };
    expect(lineProblems(bad, ADVISER)).toEqual(['amount', 'ours', 'hours']);
    expect(lineProblems(lineDraft(LOAN), LOAN)).toEqual([]);
  });

  test('begins with the amount a suggestion has for the client', () => {
    const amount = { value: 1_600_000_000, unit: 'fen' } as const;
    const proposed = { productId: LOAN.id, amount } as Parameters<typeof lineDraft>[1];
    expect(lineDraft(LOAN, proposed).amount).toBe('1600');
  });
});

test.each([
  ['4.35', 4.35],
  ['1,000', 1000],
  ['', undefined],
  ['abc', 'bad'],
  ['-1', 'bad'],
])('“%s” is read as %s', (text, value) => {
  expect(decimalOf(text)).toBe(value);
});
