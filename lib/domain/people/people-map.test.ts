import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import type { Person } from '../client/person.ts';
import { PERSON_ROLES, peopleMap } from './people-map.ts';

const TODAY = '2026-11-22';
const person = (id: string, patch: Partial<Person> = {}): Person => ({ id, name: id, role: 'handler', ...patch });

test('tells for each role whether anybody is known and reached', () => {
  const people = [
    person('boss', { role: 'decisionMaker' }),
    person('clerk'),
    person('clerk2'),
    person('old', { role: 'gatekeeper', leftOn: '2026-01-01' }),
  ];
  const touches = [makeTouch({ day: '2026-11-02', personIds: ['clerk', 'old'] })];
  expect(peopleMap(people, touches, TODAY).coverage).toEqual([
    { role: 'decisionMaker', state: 'notReached', known: 1, reached: 0 },
    { role: 'influencer', state: 'missing', known: 0, reached: 0 },
    { role: 'handler', state: 'reached', known: 2, reached: 1, lastEffectiveDay: '2026-11-02' },
    { role: 'gatekeeper', state: 'missing', known: 0, reached: 0 },
  ]);
});

test('says who could introduce us to a decision-maker not reached yet', () => {
  const people = [
    person('boss', { role: 'decisionMaker' }),
    person('clerk', { knows: ['boss'] }),
    person('desk', { knows: ['boss'] }),
  ];
  const touches = [makeTouch({ personIds: ['clerk'] })];
  expect(peopleMap(people, touches, TODAY).introductions).toEqual([{ to: 'boss', through: 'clerk' }]);
});

test('warns of a single thread and lists birthdays', () => {
  const people = [person('clerk', { birthday: '12-01' }), person('boss', { role: 'decisionMaker' })];
  const touches = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => makeTouch({ day, personIds: ['clerk'] }));
  const map = peopleMap(people, touches, TODAY);
  expect(map.singleThread).toBe('onePerson');
  expect(map.birthdays).toMatchObject([{ on: '2026-12-01', inDays: 9 }]);
  expect(map.reach[0]).toMatchObject({ personId: 'clerk', effective: 3, lastEffectiveDay: '2026-11-03' });
});

test('an acquaintance is drawn once, whoever named it, and only among people who are there', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyKnows = fc.tuple(...ids.map(() => fc.subarray([...ids, 'gone'])));
  fc.assert(
    fc.property(anyKnows, (knows) => {
      const people = ids.map((id, index) => person(id, { knows: knows[index] ?? [] }));
      const { edges } = peopleMap(people, [], TODAY);
      expect(peopleMap([...people].reverse(), [], TODAY).edges).toEqual(edges);
      expect(new Set(edges.map(({ a, b }) => a + b)).size).toBe(edges.length);
      for (const { a, b } of edges) {
        expect(a < b && ids.includes(a) && ids.includes(b)).toBe(true);
        const says = (from: string, to: string) => people.find(({ id }) => id === from)?.knows?.includes(to) ?? false;
        expect(says(a, b) || says(b, a)).toBe(true);
      }
    }),
  );
});

test('who met us together knows each other, told or not, and a mail nobody answered shows nothing', () => {
  const people = [person('a', { knows: ['b'] }), person('b'), person('c'), person('left', { leftOn: '2026-01-01' })];
  const touches = [
    makeTouch({ personIds: ['c', 'a', 'left', 'a'] }),
    makeTouch({ personIds: ['a', 'c', 'nobody'] }),
    makeTouch({ personIds: ['b', 'c'], isEffective: false }),
  ];
  expect(peopleMap(people, touches, TODAY).edges).toEqual([
    { a: 'a', b: 'b', isTold: true, together: 0 },
    { a: 'a', b: 'c', isTold: false, together: 2 },
  ]);
});

test('every role stands once', () => {
  expect(new Set(PERSON_ROLES).size).toBe(4);
});
