import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../calendar/day.ts';
import { DEFAULT_RULES, endOfTerm, readRules, TERM_LIMITS } from './rule.ts';

describe('endOfTerm', () => {
  test.each([
    ['2026-11-22', 'days', 30, '2026-12-22'],
    ['2026-11-30', 'months', 3, '2027-02-28'],
    ['2024-11-30', 'months', 15, '2026-02-28'],
    ['2023-11-30', 'months', 3, '2024-02-29'],
    ['2026-12-31', 'months', 12, '2027-12-31'],
    ['2026-01-15', 'months', 36, '2029-01-15'],
  ] as const)('of %s and %s %i', (day, unit, count, expected) => {
    expect(endOfTerm(day, { unit, count })).toBe(expected);
  });

  test('is a real day that is later, and never earlier for a longer term', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => endOfTerm('1970-01-01', { unit: 'days', count: n }));
    fc.assert(
      fc.property(day, fc.constantFrom('days', 'months'), fc.integer({ min: 1, max: 240 }), (from, unit, count) => {
        const end = endOfTerm(from, { unit, count });
        expect(isDay(end) && end > from).toBe(true);
        expect(endOfTerm(from, { unit, count: count + 1 }) >= end).toBe(true);
      }),
    );
  });
});

describe('readRules', () => {
  test.each([undefined, null, 5, 'x', [], { touches: null }, { touches: 'x' }])(
    'gives the defaults for %j',
    (stored) => {
      expect(readRules(stored)).toEqual(DEFAULT_RULES.map(({ basis: _, ...rule }) => rule));
    },
  );

  test('takes what is usable and nothing beyond the limits, whatever is stored', () => {
    fc.assert(
      fc.property(fc.record({ count: fc.anything(), isOn: fc.anything() }), (own) => {
        const rule = readRules({ touches: own }).find(({ id }) => id === 'touches');
        const { least, most } = TERM_LIMITS.months;
        expect(rule && rule.count >= least && rule.count <= most && typeof rule.isOn === 'boolean').toBe(true);
      }),
    );
    expect(readRules({ ended: { count: 60, isOn: false } })).toContainEqual({
      ...{ id: 'ended', unit: 'months', count: 60, isOn: false },
    });
  });
});
