import { describe, expect, test } from 'vitest';
import { checklistSchema } from '../../contracts/schemas/checklist.schema.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { CHECKLISTS } from './checklists.ts';

/** What must not be promised to a client (domain facts §10). */
const FORBIDDEN = /保证(批|收益|本金|到账)|一定(能|会)(批|到)|零风险|稳赚|保本|返点|回扣/;
const ids = CHECKLISTS.map((checklist) => [checklist.id, checklist] as const);

describe('the shipped checklists', () => {
  test.each(ids)('%s is whole', (_id, checklist) => {
    expect(checklistSchema.safeParse(checklist).error?.issues ?? []).toEqual([]);
  });

  test('have ids of their own, which begin with their kind', () => {
    expect(new Set(CHECKLISTS.map(({ id }) => id)).size).toBe(CHECKLISTS.length);
    expect(CHECKLISTS.filter(({ id, kind }) => !id.startsWith(`${kind}.`))).toEqual([]);
  });

  test('of complaints have the five steps of the sources, each with a time later than the one before', () => {
    for (const { id, steps } of CHECKLISTS.filter(({ kind }) => kind === 'complaint')) {
      expect(
        steps.map((step) => step.id),
        id,
      ).toEqual(['calm', 'verify', 'handle', 'inform', 'review']);
      const times = steps.map(({ withinMinutes = 0 }) => withinMinutes);
      expect(times, id).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times[0], id).toBeGreaterThan(0);
    }
  });

  test('of services set up a product of the catalogue', () => {
    const products = new Set(PRODUCTS.map(({ id }) => id));
    const services = CHECKLISTS.filter(({ kind }) => kind === 'onboarding');
    expect(services.filter(({ productId = '' }) => !products.has(productId))).toEqual([]);
    expect(services.find(({ id }) => id === 'onboarding.reconciliation')?.steps).toHaveLength(4);
  });

  test('say of no two steps the same, and promise nothing', () => {
    const texts = CHECKLISTS.flatMap(({ steps, purpose }) => [purpose, ...steps.map(({ how }) => how)]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
  });
});
