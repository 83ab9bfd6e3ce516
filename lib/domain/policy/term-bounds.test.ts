import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES, isTerm, type RetentionRule, TERM_LIMITS } from '../retention/rule.ts';
import { boundRule, boundRules, isAllowedTerm, isFixed, limitsOf, maySwitchOff } from './term-bounds.ts';

const RULE: RetentionRule = { id: 'touches', unit: 'months', count: 36, isOn: true };

describe('boundRule', () => {
  test.each([
    [undefined, 36, false],
    [{ least: 6 }, 36, false],
    [{ least: 60 }, 60, false],
    [{ most: 24 }, 24, true],
    [{ most: 48 }, 36, true],
    [{ least: 12, most: 12 }, 12, true],
  ])('under %j a term of 36 that is off counts %j and is on: %j', (bounds, count, isOn) => {
    expect(boundRule({ ...RULE, isOn: false }, bounds)).toEqual({ ...RULE, count, isOn });
  });
  test('leaves rules without bounds as the user has set them', () => {
    expect(boundRules(DEFAULT_RULES, { touches: { most: 12 } }).map(({ count }) => count)).toEqual([
      30, 24, 12, 12, 12,
    ]);
  });
});

describe('the bounds of a term', () => {
  test('are the usual ones where the bank has set none', () => {
    expect(limitsOf(RULE)).toEqual(TERM_LIMITS.months);
    expect(limitsOf(RULE, { least: 6 })).toEqual({ least: 6, most: TERM_LIMITS.months.most });
  });
  test('leave no choice when they are the same', () => {
    expect([isFixed({ least: 6, most: 6 }), isFixed({ least: 6, most: 7 }), isFixed({}), isFixed()]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  test('let a rule be switched off unless data must go', () => {
    expect([maySwitchOff(), maySwitchOff({ least: 6 }), maySwitchOff({ most: 6 })]).toEqual([true, true, false]);
  });
});

const rule = fc.constantFrom(...DEFAULT_RULES).chain((each) =>
  fc.record({
    ...{ id: fc.constant(each.id), unit: fc.constant(each.unit), isOn: fc.boolean() },
    count: fc.integer({ min: TERM_LIMITS[each.unit].least, max: TERM_LIMITS[each.unit].most }),
  }),
);
const bounded = rule.chain((each) =>
  fc
    .array(fc.integer({ min: TERM_LIMITS[each.unit].least, max: TERM_LIMITS[each.unit].most }), {
      minLength: 2,
      maxLength: 2,
    })
    .map((pair) => [...pair].sort((a, b) => a - b))
    .map(([least, most]) => ({ rule: each as RetentionRule, bounds: { least, most } })),
);

test('whatever the user has set, the term that applies is within the bounds and may be set', () => {
  fc.assert(
    fc.property(bounded, ({ rule: each, bounds }) => {
      const applied = boundRule(each, bounds);
      expect(isTerm(applied, applied.count) && isAllowedTerm(each, applied.count, bounds)).toBe(true);
      expect(boundRule(applied, bounds)).toEqual(applied);
    }),
  );
});
test('a term outside of the bounds may not be set', () => {
  fc.assert(
    fc.property(bounded, fc.integer({ min: -10, max: 400 }), ({ rule: each, bounds }, count) => {
      const isWithin = count >= (bounds.least ?? 0) && count <= (bounds.most ?? 0);
      expect(isAllowedTerm(each, count, bounds)).toBe(isWithin);
    }),
  );
});
