import { describe, expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, makeCase, WAN } from '../../../test/factories/client-case.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import { makeRule } from '../../../test/factories/rule.ts';
import type { IncomeModel, Product } from '../product/catalogue.ts';
import { businessOf } from './business.ts';
import { knownFacts } from './client-facts.ts';
import { claimsOf, proposed } from './propose.ts';
import type { AmountRule } from './rule.ts';
import type { Caution, Eligibility } from './suggestion.ts';

const INTEREST: IncomeModel = { kind: 'interest', base: 'outstanding', bp: 180, lossBp: 120, words: '余额 × 利差' };
const HEADS: IncomeModel = { kind: 'fixed', base: 'people', fenEach: 6_000, words: '人数 × 每人' };

const made = (
  income: IncomeModel,
  amount?: AmountRule,
  facts: CaseFacts = {},
  more: { cautions?: readonly Caution[]; checks?: readonly Eligibility[]; product?: Partial<Product> } = {},
) => {
  const product = makeProduct({ id: 'loan.a', family: 'loan', income, ...more.product });
  const dossier = makeCase({}, facts);
  return proposed(
    product,
    { productId: product.id, role: '做什么', ...(amount ? { amount } : {}) },
    {
      known: knownFacts(dossier, CASE_DAY),
      business: businessOf(dossier, [product], CASE_DAY),
      cautions: more.cautions ?? [],
      checks: () => more.checks ?? [],
    },
  );
};

describe('the income of a proposed product', () => {
  test('is reckoned step by step from a share of a fact', () => {
    const { amount, income } = made(
      INTEREST,
      { from: 'plannedInvestment', bp: 8_000 },
      { plannedInvestment: 2_000 * WAN },
    );
    expect(amount).toMatchObject({
      value: 1_600 * WAN,
      unit: 'fen',
      from: { bp: 8_000, fact: { value: 2_000 * WAN } },
    });
    expect(income).toEqual({
      ...{ state: 'reckoned', base: 'outstanding', amount: 1_600 * WAN, bp: 180, lossBp: 120, words: '余额 × 利差' },
      ...{ incomeFen: 28.8 * WAN, lossFen: 19.2 * WAN, netFen: 9.6 * WAN },
    });
  });

  test('is reckoned by the head from a number of people', () => {
    expect(made(HEADS, { from: 'employees', bp: 10_000 }, { employees: 100 }).income).toMatchObject({
      ...{ state: 'reckoned', amount: 100, fenEach: 6_000, netFen: 600_000 },
    });
    expect(made(HEADS, { fixed: 1 }).amount).toEqual({ value: 1, unit: 'count' });
  });

  test.each([
    ['the rule names no amount', INTEREST, undefined, {}, 'noData'],
    ['the fact is not known', INTEREST, { from: 'plannedInvestment', bp: 100 }, {}, 'noData'],
    ['the fact is of the wrong unit', INTEREST, { from: 'employees', bp: 100 }, { employees: 9 }, 'noData'],
    ['the fact is no number', INTEREST, { from: 'riskRating', bp: 100 }, { riskRating: 'C1' }, 'noData'],
    ['the product brings nothing of its own', { kind: 'none', base: 'none', words: '' }, { fixed: 5 }, {}, 'none'],
  ] as const)('is not made up when %s', (_when, model, amount, facts, expected) => {
    expect(made(model, amount, facts).income.state).toBe(expected);
  });
});

describe('a product is not proposed', () => {
  const signal = { kind: 'signal', id: 's', signal: 'other', on: CASE_DAY, source: 'log' } as const;
  const caution = { id: 'churnSignal', holdsCredit: true, fact: signal } as const;

  test('when a check fails, and only then', () => {
    const fails = made(INTEREST, undefined, {}, { checks: [{ id: 'trade', state: 'fails' }] });
    expect(fails).toMatchObject({ state: 'ineligible', reasons: [{ kind: 'check', check: 'trade' }] });
    expect(made(INTEREST, undefined, {}, { checks: [{ id: 'trade', state: 'open' }] }).state).toBe('new');
  });

  test('when it lends and a caution holds credit back', () => {
    expect(made(INTEREST, undefined, {}, { cautions: [caution] }).state).toBe('ineligible');
    expect(made(INTEREST, undefined, {}, { cautions: [{ ...caution, holdsCredit: false }] }).state).toBe('new');
    expect(made(HEADS, undefined, {}, { cautions: [caution] }).state).toBe('new');
  });
});

test('a claim is scaled to the client where its fact is known, and stands as it is where not', () => {
  const claims = [{ id: 'interest', text: '来源案例', source: '培训', from: 'plannedInvestment', bp: 750 }] as const;
  const shown = (facts: CaseFacts) => claimsOf(makeRule({ claims }), knownFacts(makeCase({}, facts), CASE_DAY))[0];
  expect(shown({ plannedInvestment: 2_000 * WAN })?.reckonedFen).toBe(150 * WAN);
  expect(shown({})).toEqual(claims[0]);
});
