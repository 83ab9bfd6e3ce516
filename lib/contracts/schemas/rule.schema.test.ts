import { expect, test } from 'vitest';
import { makeRule } from '../../../test/factories/rule.ts';
import type { CrossSellRule, FactCondition } from '../../domain/cross-sell/rule.ts';
import { ruleSchema } from './rule.schema.ts';

const problems = (patch: object) =>
  ruleSchema
    .safeParse({ ...makeRule(), ...patch })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
const condition = (all: FactCondition) => problems({ all: [all] } satisfies Partial<CrossSellRule>);

test.each([
  ['a flag of which nothing is said', { fact: 'hasPatents' }],
  ['a flag that must not be set', { fact: 'hasPatents', is: false }],
  ['a bound on a number', { fact: 'outlets', atLeast: 3, atMost: 9 }],
  ['one of the ratings', { fact: 'riskRating', is: 'C1' }],
] as const)('%s is a condition', (_what, all) => {
  expect(condition(all)).toEqual([]);
});

test.each([
  ['a number of which nothing is asked', { fact: 'outlets' }, 'missing'],
  ['a bound on a flag', { fact: 'hasPatents', atLeast: 1 }, 'wrongValue'],
  ['a number that is to be set like a flag', { fact: 'outlets', is: true }, 'wrongValue'],
  ['a rating nobody gives', { fact: 'riskRating', is: 'C9' }, 'wrongValue'],
  ['a bound on a rating', { fact: 'riskRating', atLeast: 1 }, 'wrongValue'],
] as const)('%s is none', (_what, all, expected) => {
  expect(condition(all)).toEqual([`all.0 ${expected}`]);
});

test.each([
  ['without a product', { products: [] }],
  ['with a field nobody knows', { weights: 1 }],
  ['with a weight above a hundred', { weight: 101 }],
  ['with an id that is not of dotted words', { id: '1.a' }],
  ['for a sector nobody knows', { segments: ['mining'] }],
  ['with a claim of another kind', { claims: [{ id: 'profit', text: '说法', source: '来源' }] }],
])('a rule %s is refused', (_what, patch) => {
  expect(problems({})).toEqual([]);
  expect(problems(patch)).not.toEqual([]);
});
