import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runThrough } from './lexicon.ts';
import { newPlaces, PAGES, put, sorted } from './places.ts';

const place = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(0, 1, 2047, 2048, 2 ** 22, 2 ** 32 - 1)),
  fc.oneof(fc.nat(PAGES - 1), fc.nat(3)),
);

test.each([true, false])('gives what the built-in sort gives, each once, when pages come in order: %s', (isInOrder) => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 300 }), (given) => {
      const inOrder = isInOrder ? [...given].sort((a, b) => a[1] - b[1]) : given;
      const places = newPlaces(1);
      for (const [hash, page] of inOrder) put(places, hash, page);
      const plain = [...new Set(given.map(([hash, page]) => hash * PAGES + page))].sort((a, b) => a - b);
      expect([...runThrough(sorted(places))]).toEqual(plain);
      expect(places.hashes.slice(0, places.count)).toEqual(Uint32Array.from(inOrder, ([hash]) => hash));
    }),
  );
});
