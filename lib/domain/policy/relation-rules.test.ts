import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CADENCE } from '../cadence/cadence.ts';
import { DEFAULT_BANDS } from '../grade/grade.ts';
import { EXPECTED_DWELL } from '../stage/history.ts';
import { COLLAPSES, DEFAULT_TOUCH_RULE } from '../touch/rule.ts';
import { DEFAULT_RELATION_RULES, relationRules, ruleOptions } from './relation-rules.ts';
import { RELATION_FIELDS, RELATION_PAIRS, type RelationSet } from './relation-set.ts';

describe('the rules in force', () => {
  test('are the shipped ones when nobody has set anything', () => {
    expect(DEFAULT_RELATION_RULES).toMatchObject({
      ...{ touch: DEFAULT_TOUCH_RULE, cadence: DEFAULT_CADENCE, expectedDwell: EXPECTED_DWELL },
      ...{ bands: DEFAULT_BANDS, managed: [] },
    });
  });
  test('are the user’s where the bank has set nothing, and the bank’s where it has', () => {
    const rules = relationRules(
      { 'touches.low': 3, 'touches.high': 4, 'touches.collapse': 'none', 'dwell.contact': 20 },
      { 'touches.high': 9, 'touches.collapse': 'sameDay', 'prospects.A.longest': 10 },
    );
    expect(rules.touch).toEqual({ low: 3, high: 9, collapse: 'sameDay' });
    expect(rules.cadence.prospects.A).toEqual({ ideal: 7, longest: 10 });
    expect(rules.expectedDwell.contact).toBe(20);
    expect(rules.managed).toEqual(['touches.high', 'touches.collapse', 'prospects.A.longest']);
  });
  test.each([
    [{ 'touches.low': 8 }, {}, { low: 8, high: 8 }],
    [{ 'touches.high': 3 }, {}, { low: 5, high: 5 }],
    [{ 'touches.low': 9 }, { 'touches.high': 6 }, { low: 6, high: 6 }],
    [{}, { 'touches.high': 3 }, { low: 3, high: 3 }],
    [{ 'touches.high': 4 }, { 'touches.low': 6 }, { low: 6, high: 6 }],
    [{}, { 'touches.low': 9, 'touches.high': 4 }, { low: 9, high: 9 }],
  ] as const)('set by the user to %j and by the bank to %j are made to agree', (own, bank, touch) => {
    expect(relationRules(own, bank).touch).toMatchObject(touch);
  });
});

test('as options they give the verdicts the cadence of grade and stage', () => {
  const { rule, cadenceOf, expectedDwell } = ruleOptions(
    relationRules({ 'customers.C.ideal': 60, 'dwell.delivery': 15, 'touches.low': 2 }),
  );
  expect(cadenceOf('C', 'deepening')).toEqual({ ideal: 60, longest: 90 });
  expect(cadenceOf('C', 'contact')).toEqual(DEFAULT_CADENCE.prospects.C);
  expect(cadenceOf('C', 'lost')).toBeUndefined();
  expect([rule.low, expectedDwell.delivery]).toEqual([2, 15]);
});

const set: fc.Arbitrary<RelationSet> = fc
  .record(
    {
      ...Object.fromEntries(
        RELATION_FIELDS.map(({ key, least, most }) => [key, fc.integer({ min: least, max: most })]),
      ),
      'touches.collapse': fc.constantFrom(...COLLAPSES),
    },
    { requiredKeys: [] },
  )
  .map((given) => given as RelationSet);

test('whatever was set, every figure is within its bounds, no pair contradicts itself, and the bank’s figure stays', () => {
  fc.assert(
    fc.property(set, set, (own, bank) => {
      const { figures } = relationRules(own, bank);
      for (const { key, least, most } of RELATION_FIELDS) {
        expect(figures[key] >= least && figures[key] <= most, key).toBe(true);
      }
      for (const [small, large] of RELATION_PAIRS) {
        expect(figures[small]).toBeLessThanOrEqual(figures[large]);
        if (bank[small] !== undefined) expect(figures[small]).toBe(bank[small]);
        else if (bank[large] !== undefined) expect(figures[large]).toBe(bank[large]);
      }
    }),
  );
});
