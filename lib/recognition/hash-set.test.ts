import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHashSet } from './hash-set.ts';

test('holds what a Set holds, when it has grown many times too', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 3 })), { maxLength: 200 }), (some) => {
      const hashes = [...some, ...Array.from({ length: 20_000 }, (_, i) => Math.imul(i % 9000, 0x9e3779b1))];
      const set = createHashSet();
      const plain = new Set<number>();
      for (const hash of hashes) {
        set.add(hash);
        plain.add(hash | 0);
      }
      const held: number[] = [];
      set.visit((hash) => held.push(hash));
      expect(set.count()).toBe(plain.size);
      expect(held.length).toBe(plain.size);
      expect(held.every((hash) => plain.has(hash))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('finds a place for hashes that all belong into the last one', () => {
  const set = createHashSet();
  for (let i = 1; i <= 100; i += 1) set.add(-i);
  expect(set.count()).toBe(100);
});
