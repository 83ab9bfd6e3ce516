import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from './random.ts';

describe('randomFrom', () => {
  test('gives the same sequence when the seed is the same', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const a = randomFrom(seed);
        const b = randomFrom(seed);
        expect([a.next(), a.int(0, 9), a.next()]).toEqual([b.next(), b.int(0, 9), b.next()]);
      }),
    );
  });

  test('stays within both ends when drawing integers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, span) => {
        const value = randomFrom(seed).int(low, low + span);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(low + span);
      }),
    );
  });

  test('keeps every item when shuffling', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
        expect(randomFrom(seed).shuffle(items).sort()).toEqual([...items].sort());
      }),
    );
  });

  test('throws when picking from an empty list', () => {
    expect(() => randomFrom(1).pick([])).toThrow(RangeError);
  });

  test('spreads over the unit interval when drawn often', () => {
    const random = randomFrom(7);
    const buckets = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i += 1) buckets[Math.floor(random.next() * 10)]! += 1;
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
