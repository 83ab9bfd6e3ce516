import { describe, expect, test } from 'vitest';
import { opportunitySchema } from '../../lib/contracts/schemas/client-parts.schema.ts';
import { PRODUCTS } from '../../lib/content/products/catalogue.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { opportunityDraft, opportunityOf } from './opportunity-draft.ts';
import { numberText, readNumber } from './read-number.ts';

const WITH = { today: '2026-11-22', newId: () => '0199d2a0-0000-7000-8000-000000000001' } as const;
const LOAN = PRODUCTS.find(({ id }) => id === 'loan.workingCapital');
const ADVISER = PRODUCTS.find(({ id }) => id === 'ib.adviser');

function made(draft: Parameters<typeof opportunityOf>[0], was?: Opportunity, product = LOAN): Opportunity {
  const result = opportunityOf(draft, was, product, WITH);
  if ('problems' in result) throw new Error(result.problems.join());
  return result.opportunity;
}

describe('a typed opportunity', () => {
  const draft = { productId: 'loan.workingCapital', amount: '500', probability: '30', note: ' 等董事会 ' };

  test('is new, proposed today, with the income of its amount', () => {
    const opportunity = made(draft);
    expect(opportunity).toMatchObject({ state: 'proposed', amount: 500_000_000, probability: 30, note: '等董事会' });
    expect(opportunity.incomeFenPerYear).toBe(2_500_000);
    expect(opportunitySchema.safeParse(opportunity).success).toBe(true);
  });

  test('keeps everything else of the one that was shown', () => {
    const was = made(draft);
    const next = made({ ...opportunityDraft(was), amount: '', note: '' }, was);
    expect(next).toEqual({
      ...{ id: was.id, productId: was.productId, name: was.name, state: 'proposed', probability: 30 },
      ...{ stateOn: WITH.today, createdOn: WITH.today },
    });
    expect(made(opportunityDraft(was), was)).toEqual(was);
  });

  test('keeps its amount when its product is in no catalogue any more', () => {
    const was = made(draft);
    const next = opportunityOf({ ...opportunityDraft(was), probability: '60' }, was, undefined, WITH);
    expect(next).toEqual({ opportunity: { ...was, probability: 60 } });
  });

  test('names the fields that cannot be read', () => {
    const bad = { productId: '', amount: '很多', probability: '300', note: '' };
    expect(opportunityOf(bad, undefined, undefined, WITH)).toEqual({
      problems: ['productId', 'amount', 'probability'],
    });
    expect(opportunityOf({ ...draft, amount: '1.5' }, undefined, ADVISER, WITH)).toEqual({ problems: ['amount'] });
  });
});

test.each([
  ['500', false, 500_000_000],
  ['1,200', true, 1200],
  ['', true, undefined],
  [' ', false, undefined],
  ['-3', false, 'bad'],
  ['三百', true, 'bad'],
] as const)('“%s” (heads: %s) means %s', (text, isCount, value) => {
  expect(readNumber(text, isCount)).toBe(value);
  if (typeof value === 'number') expect(readNumber(numberText(value, isCount), isCount)).toBe(value);
});
