import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySaid, makeChainClient, makeClients, makeTies, type Said } from '../../../test/factories/chain.ts';
import { chainOf } from './chain.ts';

const WIDE = { depth: 3, most: 60 };

function around(said: readonly Said[], bounds = WIDE) {
  return chainOf(makeChainClient('a'), makeTies(said), makeClients(said), bounds);
}

/** `key zone level` of each. */
const told = (said: readonly Said[], bounds = WIDE) =>
  around(said, bounds).nodes.map(({ key, zone = 'centre', level }) => `${key} ${zone} ${level}`);

test('only the client itself when nothing is known', () => {
  expect(told([])).toEqual(['a centre 0']);
});

test('what others say of the client counts as much as what it says itself', () => {
  expect(told([['b', 'parent', 'a']])).toEqual(['a centre 0', 'b subsidiary 1']);
  expect(told([['b', 'guarantor', 'a']])).toEqual(['a centre 0', 'b guaranteed 1']);
});

describe('further out', () => {
  test.each([
    ['the owner of an owner stands above', 'parent', 'parent', 'parent'],
    ['what belongs to what belongs to it stands below', 'subsidiary', 'subsidiary', 'subsidiary'],
    ['another of the same owner is of the group', 'parent', 'subsidiary', 'group'],
    ['the owner of one of the group is of the group', 'group', 'parent', 'group'],
    ['a buyer of a supplier stays with the suppliers', 'upstream', 'downstream', 'upstream'],
    ['a supplier of the owner stays with the owner', 'parent', 'upstream', 'parent'],
    ['a guarantor of a guarantor stays with the guarantors', 'guarantor', 'guarantor', 'guarantor'],
  ] as const)('%s', (_, first, second, zone) => {
    const said: Said[] = [
      ['a', first, 'b'],
      ['b', second, 'c'],
    ];
    expect(told(said)).toEqual(['a centre 0', `b ${first} 1`, `c ${zone} 2`]);
  });

  test('nothing is looked at beyond the depth', () => {
    const said: Said[] = [
      ['a', 'upstream', 'b'],
      ['b', 'upstream', 'c'],
    ];
    expect(told(said, { depth: 1, most: 60 })).toHaveLength(2);
  });
});

test('a firm with several ties stands once, by the strongest', () => {
  const said: Said[] = [
    ['a', 'downstream', 'b'],
    ['a', 'subsidiary', 'b'],
  ];
  expect(told(said)).toEqual(['a centre 0', 'b subsidiary 1']);
  expect(around(said).ties).toHaveLength(2);
});

test('ends when firms stand in a circle', () => {
  const said: Said[] = [
    ['a', 'upstream', 'b'],
    ['b', 'upstream', 'c'],
    ['c', 'upstream', 'a'],
  ];
  expect(told(said)).toHaveLength(3);
});

test('a hundred suppliers do not push out the one parent, and what has no room is counted', () => {
  const said: Said[] = [
    ...Array.from({ length: 100 }, (_, at): Said => ['a', 'upstream', `N${at}`]),
    ['a', 'parent', 'P'],
  ];
  const { nodes, more } = around(said, { depth: 2, most: 12 });
  expect(nodes).toHaveLength(12);
  expect(nodes[1]).toMatchObject({ name: 'P', zone: 'parent' });
  expect([...more]).toEqual([['upstream', 90]]);
});

test('nobody further out takes the place of somebody nearer', () => {
  const said: Said[] = [
    ...['b', 'c', 'd', 'e', 'f'].map((key): Said => ['a', 'upstream', key]),
    ['f', 'upstream', 'X'],
  ];
  expect(around(said, { depth: 2, most: 4 }).nodes.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
});

test('nobody is shown without whom it was found through, and shown and counted are all', () => {
  fc.assert(
    fc.property(anySaid, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 4 }), (said, most, depth) => {
      const { nodes, ties, more } = around(said, { most, depth });
      const all = around(said, { most: 1000, depth });
      expect(nodes.length).toBeLessThanOrEqual(most);
      const keys = new Set(nodes.map(({ key }) => key));
      expect(keys.size).toBe(nodes.length);
      for (const { via, level, key } of nodes) {
        if (via === undefined) continue;
        expect(nodes.find((each) => each.key === via)?.level).toBe(level - 1);
        expect(ties.some(({ from, to }) => [from, to].includes(key) && [from, to].includes(via))).toBe(true);
      }
      const counted = [...more.values()].reduce((sum, count) => sum + count, 0);
      expect(nodes.length + counted).toBe(all.nodes.length);
    }),
  );
});

test('the order of links says nothing', () => {
  fc.assert(
    fc.property(
      anySaid.chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }))),
      ([said, shuffled]) => {
        const plain = (list: readonly Said[]) => around(list).nodes.map((node) => JSON.stringify(node));
        expect(plain(shuffled)).toEqual(plain(said));
      },
    ),
  );
});
