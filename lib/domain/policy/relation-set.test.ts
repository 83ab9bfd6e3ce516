import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRelationValue, readRelationSet, RELATION_FIELDS, RELATION_PAIRS } from './relation-set.ts';

test('every figure is shipped within its bounds, stands once, and no pair contradicts itself', () => {
  for (const field of RELATION_FIELDS) expect(isRelationValue(field, field.standard), field.key).toBe(true);
  const standards = new Map(RELATION_FIELDS.map(({ key, standard }) => [key, standard]));
  expect(standards.size).toBe(RELATION_FIELDS.length);
  for (const [small, large] of RELATION_PAIRS) {
    expect(standards.get(small)).toBeLessThanOrEqual(standards.get(large) ?? 0);
  }
});

describe('readRelationSet', () => {
  test('keeps what is usable and drops the rest', () => {
    const stored = {
      ...{ 'touches.low': 3, 'touches.high': 31, 'touches.collapse': 'sameDay' },
      ...{ 'prospects.A.ideal': 7.5, 'prospects.A.longest': '14', 'dwell.contact': 30, other: 1 },
    };
    expect(readRelationSet(stored)).toEqual({ 'touches.low': 3, 'touches.collapse': 'sameDay', 'dwell.contact': 30 });
  });
  test.each([[undefined], [null], ['text'], [[]], [{ 'touches.collapse': 'weekly' }]])('is empty for %j', (stored) => {
    expect(readRelationSet(stored)).toEqual({});
  });
  test('survives anything, and reads back what it gave', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const set = readRelationSet(stored);
        expect(readRelationSet(set)).toEqual(set);
      }),
    );
  });
});
