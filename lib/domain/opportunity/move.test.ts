import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOpportunity } from '../../../test/factories/any-parts.ts';
import { opportunitySchema } from '../../contracts/schemas/client-parts.schema.ts';
import { asksReason, movedTo, USUAL_PROBABILITY } from './move.ts';
import { MOST_OPPORTUNITY_MOVES, type Opportunity, OPPORTUNITY_STATES } from './opportunity.ts';

const PROPOSED: Opportunity = {
  id: '0199d2a0-0000-7000-8000-000000000001',
  productId: 'loan.fixedAsset',
  name: '固定资产贷款',
  state: 'proposed',
  stateOn: '2026-11-01',
  createdOn: '2026-11-01',
  probability: USUAL_PROBABILITY.proposed,
};

describe('an opportunity that moves', () => {
  test('carries the day, the reason and where it came from', () => {
    const lost = movedTo(PROPOSED, { to: 'lost', on: '2026-11-22', reason: ' 他行已批 ', restUntil: '2027-02-20' });
    expect(lost).toMatchObject({ state: 'lost', stateOn: '2026-11-22', reason: '他行已批', restUntil: '2027-02-20' });
    expect(lost.moves).toEqual([{ from: 'proposed', to: 'lost', on: '2026-11-22', reason: '他行已批' }]);
  });

  test('drops the reason and the day of rest when it is taken up again', () => {
    const declined: Opportunity = { ...PROPOSED, state: 'declined', reason: '以后再说', restUntil: '2026-12-22' };
    const again = movedTo(declined, { to: 'inTalks', on: '2026-11-22' });
    expect(again.reason).toBeUndefined();
    expect(again.restUntil).toBeUndefined();
    expect(again.probability).toBe(USUAL_PROBABILITY.inTalks);
  });

  test.each([
    [20, 'inTalks', 40],
    [undefined, 'inTalks', 40],
    [65, 'inTalks', 65],
    [65, 'won', 100],
    [65, 'lost', 0],
  ] as const)('with a probability of %s goes to %s with %s', (probability, to, expected) => {
    const { probability: _, ...rest } = PROPOSED;
    const moved = movedTo(probability === undefined ? rest : { ...rest, probability }, { to, on: '2026-11-22' });
    expect(moved.probability).toBe(expected);
  });

  test('stays what the store takes, whatever it was', () => {
    fc.assert(
      fc.property(anyOpportunity, fc.constantFrom(...OPPORTUNITY_STATES), (opportunity, to) => {
        const moved = movedTo(opportunity as Opportunity, { to, on: '2026-11-22', reason: '价格' });
        expect(opportunitySchema.safeParse(moved).success).toBe(true);
        expect(moved.moves?.length).toBeLessThanOrEqual(MOST_OPPORTUNITY_MOVES);
      }),
    );
  });

  test('forgets its oldest move when there are too many', () => {
    let each = PROPOSED;
    for (let n = 0; n <= MOST_OPPORTUNITY_MOVES; n += 1) {
      each = movedTo(each, { to: n % 2 ? 'proposed' : 'inTalks', on: '2026-11-22' });
    }
    expect(each.moves).toHaveLength(MOST_OPPORTUNITY_MOVES);
    expect(each.moves?.[0]).toMatchObject({ from: 'inTalks', to: 'proposed' });
  });
});

test('a reason is asked for when nothing came of it', () => {
  expect(OPPORTUNITY_STATES.filter(asksReason)).toEqual(['lost', 'declined', 'unsuitable']);
});
