import { expect, test } from 'vitest';
import { CASE_DAY, makeCase } from '../../../test/factories/client-case.ts';
import type { ClientFact } from '../client/fact.ts';
import { knownFacts, meets } from './client-facts.ts';

test.each([
  ['a flag that is set', { fact: 'hasPatents' }, true, true],
  ['a flag that is not', { fact: 'hasPatents' }, false, false],
  ['a flag asked to be unset', { fact: 'hasPatents', is: false }, false, true],
  ['a number at the lower bound', { fact: 'outlets', atLeast: 3 }, 3, true],
  ['a number below it', { fact: 'outlets', atLeast: 3 }, 2, false],
  ['a number at the upper bound', { fact: 'outlets', atMost: 3 }, 3, true],
  ['a number above it', { fact: 'outlets', atMost: 3 }, 4, false],
  ['a flag where a number is asked for', { fact: 'outlets', atLeast: 0 }, true, false],
  ['a number of which nothing is asked', { fact: 'outlets' }, 5, false],
  ['the rating asked for', { fact: 'riskRating', is: 'C1' }, 'C1', true],
  ['another rating', { fact: 'riskRating', is: 'C1' }, 'C2', false],
] as const)('%s is told', (_what, condition, value, expected) => {
  expect(meets(condition, value)).toBe(expected);
});

test('of several facts of a name the newest of today counts, in whatever order they stand', () => {
  const fact = (value: number, on: string): ClientFact => ({ key: 'outlets', value, on, source: 'said' });
  const facts = [fact(3, '2026-01-01'), fact(8, CASE_DAY), fact(20, '2026-11-23'), fact(9, CASE_DAY)];
  const known = (list: ClientFact[]) => knownFacts(makeCase({ facts: list }), CASE_DAY).get('outlets');
  expect(known(facts)).toEqual({ kind: 'fact', key: 'outlets', value: 9, on: CASE_DAY, source: 'said' });
  expect(known([...facts].reverse())).toEqual(known(facts));
  expect(known([])).toBeUndefined();
});
