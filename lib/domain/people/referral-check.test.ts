import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Referred } from '../client/referral.ts';
import { broughtCount, whyNotReferredBy } from './referral-check.ts';

// b was brought by a, c by b.
const BOOK: readonly Referred[] = [
  { id: 'a' },
  { id: 'b', referredById: 'a' },
  { id: 'c', referredById: 'b' },
  { id: 'd' },
];

test.each([
  ['itself', 'a', 'a', { reason: 'self' }],
  ['whom it brought', 'a', 'b', { reason: 'cycle', chain: ['b', 'a'] }],
  ['whom it brought through another', 'a', 'c', { reason: 'cycle', chain: ['c', 'b', 'a'] }],
  ['a stranger', 'a', 'd', undefined],
  ['who brought it already', 'c', 'b', undefined],
  ['who brought its own bringer', 'c', 'a', undefined],
])('a client brought by %s: %s from %s', (_, id, from, refusal) => {
  expect(whyNotReferredBy(id, from, BOOK)).toEqual(refusal);
});

test.each([
  ['a', 1, 2],
  ['b', 1, 1],
  ['c', 0, 0],
])('%s has brought %s itself and %s in all', (id, direct, all) => {
  expect(broughtCount(id, BOOK)).toEqual({ direct, all });
});

const IDS = ['a', 'b', 'c', 'd', 'e'];
const anyParents = fc.tuple(...IDS.map(() => fc.option(fc.constantFrom(...IDS, 'gone'), { nil: undefined })));
const bookOf = (parents: readonly (string | undefined)[]): Referred[] =>
  IDS.map((id, at) => ({ id, ...(parents[at] === undefined ? {} : { referredById: parents[at] }) }));

test('ends on any book, loops included, and counts nobody twice', () => {
  fc.assert(
    fc.property(anyParents, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (parents, id, from) => {
      const book = bookOf(parents);
      const refusal = whyNotReferredBy(id, from, book);
      if (refusal?.reason === 'cycle') expect([refusal.chain[0], refusal.chain.at(-1)]).toEqual([from, id]);
      expect(broughtCount(id, book).all).toBeLessThan(IDS.length);
    }),
  );
});

test('a book in which every answer was asked for has no loop, in whatever order it was filled', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 20 }), (answers) => {
      const parents = new Map<string, string>();
      const book = () => bookOf(IDS.map((id) => parents.get(id)));
      for (const [id, from] of answers) if (!whyNotReferredBy(id, from, book())) parents.set(id, from);
      for (const id of IDS) {
        const seen = new Set<string>();
        for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }),
  );
});
