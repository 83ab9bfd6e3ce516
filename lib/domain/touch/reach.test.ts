import { describe, expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import type { Person, PersonRole } from '../client/person.ts';
import { reachOf, singleThreadOf } from './reach.ts';

const person = (id: string, role: PersonRole, leftOn?: string): Person => ({
  id,
  name: id,
  role,
  ...(leftOn === undefined ? {} : { leftOn }),
});
const withPeople = (...personIds: string[]) => makeTouch({ personIds });

test('tells the last contact of each person from the last attempt', () => {
  const touches = [
    makeTouch({ day: '2026-11-09', personIds: ['a'], isEffective: false }),
    makeTouch({ day: '2026-11-01', personIds: ['a', 'b'] }),
    makeTouch({ day: '2026-10-01', personIds: ['a'] }),
  ];
  const people = [person('b', 'handler'), person('a', 'decisionMaker'), person('c', 'influencer')];
  expect(reachOf(people, touches)).toEqual([
    { personId: 'b', effective: 1, lastDay: '2026-11-01', lastEffectiveDay: '2026-11-01' },
    { personId: 'a', effective: 2, lastDay: '2026-11-09', lastEffectiveDay: '2026-11-01' },
    { personId: 'c', effective: 0 },
  ]);
});

describe('singleThreadOf', () => {
  const people = [
    person('boss', 'decisionMaker'),
    person('cfo', 'influencer'),
    person('clerk', 'handler'),
    person('desk', 'gatekeeper'),
    person('gone', 'decisionMaker', '2026-06-01'),
  ];
  test.each([
    ['one clerk alone', ['clerk', 'clerk', 'clerk'], 'onePerson'],
    ['one influencer alone', ['cfo', 'cfo', 'cfo'], 'onePerson'],
    ['clerk and front desk', ['clerk', 'desk', 'clerk'], 'onlyHandlers'],
    ['clerk and influencer', ['clerk', 'cfo', 'clerk'], undefined],
    ['the decision-maker alone', ['boss', 'boss', 'boss'], undefined],
    ['a clerk and a decision-maker who has left', ['clerk', 'gone', 'gone'], 'onePerson'],
    ['too few contacts to tell', ['clerk', 'clerk'], undefined],
    ['somebody no longer in the book', ['x', 'x', 'x'], undefined],
  ])('%s: %s', (_name, ids, expected) => {
    expect(
      singleThreadOf(
        people,
        ids.map((id) => withPeople(id)),
      ),
    ).toBe(expected);
  });

  test('touches that name nobody are no data', () => {
    expect(singleThreadOf(people, [withPeople(), withPeople(), withPeople(), withPeople('clerk')])).toBeUndefined();
  });

  test('attempts that reached nobody do not widen the thread', () => {
    const touches = [withPeople('clerk'), withPeople('clerk'), withPeople('clerk')];
    const attempt = makeTouch({ personIds: ['boss'], isEffective: false });
    expect(singleThreadOf(people, [...touches, attempt])).toBe('onePerson');
  });
});
