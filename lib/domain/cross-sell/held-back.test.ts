import { expect, test } from 'vitest';
import { makeRule } from '../../../test/factories/rule.ts';
import { heldBack } from './held-back.ts';
import type { IneligibleReason, ProposedProduct } from './suggestion.ts';

const product = (productId: string, state: ProposedProduct['state'], reasons: readonly IneligibleReason[] = []) => ({
  ...{ productId, name: productId, family: 'deposit' as const, role: '', state, reasons, checks: [] },
  income: { state: 'none' as const, base: 'none' as const, words: '' },
});
const resting = (until: string): IneligibleReason => ({ kind: 'resting', opportunityId: 'o', until });
const fails: IneligibleReason = { kind: 'check', check: 'qualified' };

test.each([
  ['one of its products is new', [product('a.a', 'held'), product('a.b', 'new')], undefined],
  ['no catalogue has a product of it', [], 'notOffered'],
  ['all is held or in talks', [product('a.a', 'held'), product('a.b', 'inTalks')], 'allHeld'],
  ['what is left is not for the client', [product('a.a', 'held'), product('a.b', 'ineligible', [fails])], 'ineligible'],
  ['what is left only has to wait', [product('a.a', 'ineligible', [resting('2026-12-01')])], 'resting'],
  [
    'what has to wait is not for the client either',
    [product('a.a', 'ineligible', [fails, resting('2026-12-01')])],
    'ineligible',
  ],
] as const)('a rule is held back or not when %s', (_when, products, reason) => {
  expect(heldBack(makeRule(), products, undefined)?.reason).toBe(reason);
});

test('it may be proposed again as soon as the first of its products may', () => {
  const products = [
    product('a.a', 'ineligible', [resting('2027-01-01')]),
    product('a.b', 'ineligible', [resting('2026-12-01')]),
  ];
  expect(heldBack(makeRule(), products, undefined)).toMatchObject({ productId: 'a.b', until: '2026-12-01' });
});

test('a rule that was turned down itself rests even with something new', () => {
  const rest = { productId: 'a.a', until: '2026-12-24' };
  expect(heldBack(makeRule(), [product('a.b', 'new')], rest)).toMatchObject({ reason: 'resting', ...rest });
});
