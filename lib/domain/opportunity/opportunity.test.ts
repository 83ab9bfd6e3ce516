import { expect, test } from 'vitest';
import { isOpenOpportunity, OPPORTUNITY_STATES } from './opportunity.ts';

test('somebody works on an opportunity until it is decided or turned down', () => {
  expect(OPPORTUNITY_STATES.filter((state) => isOpenOpportunity({ state }))).toEqual([
    'proposed',
    'inTalks',
    'applied',
  ]);
});
