import { describe, expect, test } from 'vitest';
import { opportunitySchema } from '../../contracts/schemas/client-parts.schema.ts';
import type { Product } from '../product/catalogue.ts';
import { makeOpportunity, withAmount } from './make.ts';

const LOAN: Pick<Product, 'id' | 'name' | 'income'> = {
  id: 'loan.fixedAsset',
  name: '固定资产贷款',
  income: { kind: 'interest', base: 'outstanding', bp: 150, lossBp: 100, words: '' },
};
const PAYROLL: Pick<Product, 'id' | 'name' | 'income'> = {
  id: 'payroll.service',
  name: '代发工资',
  income: { kind: 'fixed', base: 'people', fenEach: 6_000, words: '' },
};
const NEW = { id: '0199d2a0-0000-7000-8000-000000000001', on: '2026-11-22' } as const;

describe('a new opportunity', () => {
  test('reckons the income of a year, less the expected loss, from its amount', () => {
    // 2,000 万元 × (1.5 % − 1 %) = 10 万元
    const made = makeOpportunity({ ...NEW, product: LOAN, amount: 2_000_000_000, rule: { id: 'r', packVersion: '1' } });
    expect(made).toMatchObject({ state: 'proposed', probability: 20, incomeFenPerYear: 10_000_000, ruleId: 'r' });
    expect(opportunitySchema.safeParse(made).success).toBe(true);
  });

  test('says that its amount is a number when the product is paid by the head', () => {
    const made = makeOpportunity({ ...NEW, product: PAYROLL, amount: 300 });
    expect(made).toMatchObject({ amount: 300, isCount: true, incomeFenPerYear: 1_800_000 });
    expect(opportunitySchema.safeParse(made).success).toBe(true);
  });

  test('names no income when no amount is known', () => {
    const made = makeOpportunity({ ...NEW, product: LOAN });
    expect('amount' in made || 'incomeFenPerYear' in made).toBe(false);
  });

  test('loses amount and income together when the amount is taken out', () => {
    const made = makeOpportunity({ ...NEW, product: PAYROLL, amount: 300 });
    expect(withAmount(made, PAYROLL, undefined)).toEqual(makeOpportunity({ ...NEW, product: PAYROLL }));
    expect(withAmount(made, PAYROLL, 100)).toEqual(makeOpportunity({ ...NEW, product: PAYROLL, amount: 100 }));
  });
});
