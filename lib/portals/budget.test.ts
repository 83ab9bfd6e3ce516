import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBudget } from './budget.ts';

test('allows work at once when it was quiet', () => {
  expect(createBudget(0).wait(0)).toBe(0);
});

test('asks to wait when more was spent than came in', () => {
  const budget = createBudget(0);
  budget.spend(210);
  expect(budget.wait(0)).toBe(200);
  expect(budget.wait(200)).toBe(0);
});

test('never lets more than a burst and 5 % be spent when every wait is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 200 }), (pieces) => {
      const budget = createBudget(0);
      let now = 0;
      let spent = 0;
      for (const ms of pieces) {
        now += budget.wait(now);
        now += ms;
        spent += ms;
        budget.spend(ms);
      }
      expect(spent).toBeLessThanOrEqual(200 + 60 + 0.05 * now + 1);
    }),
  );
});
