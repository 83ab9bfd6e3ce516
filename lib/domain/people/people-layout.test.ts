import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Person } from '../client/person.ts';
import { edgePath, PLACE_UNITS, peopleLayout, walk } from './people-layout.ts';
import { PERSON_ROLES } from './people-map.ts';

const person = (id: string, role: Person['role'], leftOn?: string): Person => ({
  id,
  name: id,
  role,
  ...(leftOn === undefined ? {} : { leftOn }),
});
const PEOPLE = [
  person('boss', 'decisionMaker'),
  person('clerk', 'handler'),
  person('cashier', 'handler'),
  person('old', 'handler', '2026-01-01'),
  person('older', 'handler', '2025-01-01'),
  person('desk', 'gatekeeper'),
];
const layout = peopleLayout(PEOPLE, new Map([['clerk', '2026-11-01']]));

test('gives each role a column, those met last at the top, and who has left stands beside it', () => {
  expect(layout.columns.map((column) => column.people.map(({ id }) => id))).toEqual([
    ['boss'],
    [],
    ['clerk', 'cashier'],
    ['desk'],
  ]);
  expect(layout.rows).toBe(2);
  expect(layout.left.map(({ id }) => id)).toEqual(['old', 'older']);
});

test.each([
  ['boss', 'ArrowRight', 'clerk'],
  ['desk', 'ArrowLeft', 'clerk'],
  ['cashier', 'ArrowRight', 'desk'],
  ['cashier', 'ArrowUp', 'clerk'],
  ['clerk', 'ArrowDown', 'cashier'],
  ['clerk', 'End', 'cashier'],
  ['cashier', 'Home', 'clerk'],
  ['boss', 'ArrowLeft', undefined],
  ['cashier', 'ArrowDown', undefined],
  ['old', 'ArrowLeft', undefined],
] as const)('from %s, %s leads to %s', (id, key, to) => {
  expect(walk(layout, id, key)).toBe(to);
});

test('draws no line to who has left, and the same line whoever is named first', () => {
  expect(edgePath({ a: 'boss', b: 'old' }, layout)).toBeUndefined();
  expect(edgePath({ a: 'desk', b: 'boss' }, layout)).toBe(edgePath({ a: 'boss', b: 'desk' }, layout));
  expect(edgePath({ a: 'clerk', b: 'desk' }, layout)).toBe('M250 36C300 36 300 36 350 36');
  // Past the place of the influencer, in the gap below.
  expect(edgePath({ a: 'boss', b: 'clerk' }, layout)).toBe('M50 36C150 84 150 84 250 36');
});

const anyPeople = fc
  .array(fc.constantFrom(...PERSON_ROLES), { maxLength: 12 })
  .map((roles) => roles.map((role, index) => person(`p${index}`, role)));

test('everybody has a place of their own within the picture, and everybody can be walked to', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const made = peopleLayout(people, new Map());
      const places = [...made.places.values()];
      expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(people.length);
      expect(places.every(({ row }) => row < made.rows)).toBe(true);
      const [first] = people;
      if (!first) return;
      const seen = new Set([first.id]);
      for (const id of seen) {
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
          const next = walk(made, id, key);
          if (next !== undefined) seen.add(next);
        }
      }
      expect(seen.size).toBe(people.length);
    }),
  );
});

test('no line leaves the picture, whoever it joins', () => {
  fc.assert(
    fc.property(anyPeople, fc.nat(11), fc.nat(11), (people, i, j) => {
      const [a, b] = [people[i]?.id, people[j]?.id];
      if (a === undefined || b === undefined) return;
      const made = peopleLayout(people, new Map());
      const numbers = (edgePath({ a, b }, made) ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
      const [x, y, handleX, handleY, , , endX, endY] = numbers as [number, number, ...number[]];
      // A curve never reaches its handles: three quarters of the way at most.
      const far = (from: number, to = from) => from + (to - from) * 0.75;
      expect(Math.max(y, endY ?? y, far(y, handleY))).toBeLessThanOrEqual(made.rows * PLACE_UNITS.height);
      expect(Math.max(x, endX ?? x, far(x, handleX))).toBeLessThanOrEqual(4 * PLACE_UNITS.width);
    }),
  );
});
