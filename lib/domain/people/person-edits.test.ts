import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import type { Person } from '../client/person.ts';
import { knownTo, type PersonEdit, removedPerson, savedPerson } from './person-edits.ts';

const person = (id: string, knows?: readonly string[]): Person => ({
  id,
  name: id,
  role: 'handler',
  ...(knows === undefined ? {} : { knows }),
});

const applied = (people: readonly Person[], edits: readonly PersonEdit[]): readonly Person[] => {
  const gone = new Set(edits.map(({ was }) => was?.id));
  return [...people.filter(({ id }) => !gone.has(id)), ...edits.flatMap(({ record }) => record ?? [])];
};

test('a new person is one edit, and says whom it knows', () => {
  const next = person('new', ['a', 'new']);
  expect(savedPerson([person('a')], next)).toEqual([{ record: person('new', ['a']) }]);
});

test('nothing is written when nothing is different, and knowing nobody is no field', () => {
  const people = [person('a', ['b']), person('b')];
  expect(savedPerson(people, person('a', ['b']))).toEqual([]);
  expect(savedPerson(people, person('b', ['a']))).toEqual([]);
  expect(savedPerson([person('a')], person('a', []))).toEqual([]);
});

test('an acquaintance that is unticked goes from the entry that says so', () => {
  const people = [person('a'), person('b', ['a', 'c']), person('c')];
  expect(savedPerson(people, person('a', []))).toEqual([{ was: people[1], record: person('b', ['c']) }]);
});

test('whoever a touch names is not removed, and it says how many', () => {
  const touches = [makeTouch({ personIds: ['a'] }), makeTouch({ personIds: ['a', 'b'], isEffective: false })];
  expect(removedPerson([person('a'), person('b')], touches, person('a'))).toEqual({ ok: false, touches: 2 });
});

test('whoever is removed is known by nobody any more', () => {
  const people = [person('a'), person('b', ['a'])];
  expect(removedPerson(people, [makeTouch({ personIds: ['b'] })], person('a'))).toEqual({
    ok: true,
    edits: [{ was: people[0] }, { was: people[1], record: person('b') }],
  });
});

const IDS = ['a', 'b', 'c', 'd'];
const anyBook = fc.tuple(...IDS.map(() => fc.subarray(IDS))).map((knows) => IDS.map((id, at) => person(id, knows[at])));

test('afterwards somebody knows exactly whom they were said to know, whatever the entries said', () => {
  fc.assert(
    fc.property(anyBook, fc.subarray(IDS), (people, knows) => {
      const after = applied(people, savedPerson(people, person('a', knows)));
      expect([...knownTo(after, 'a')].sort()).toEqual(knows.filter((id) => id !== 'a').sort());
      // The others' acquaintances among each other are left alone.
      expect(knownTo(after, 'b').includes('c')).toBe(knownTo(people, 'b').includes('c'));
    }),
  );
});
