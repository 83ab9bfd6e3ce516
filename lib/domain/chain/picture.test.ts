import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySaid, makeChainClient, makeClients, makeTies, type Said } from '../../../test/factories/chain.ts';
import { chainOf } from './chain.ts';
import { type Box, middleOf } from './geometry.ts';
import { pictureOf } from './picture.ts';
import { WALK_KEYS, walkTo } from './walk.ts';

function draw(said: readonly Said[], most = 60, depth = 3) {
  return pictureOf(chainOf(makeChainClient('a'), makeTies(said), makeClients(said), { depth, most }));
}

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (a: Box, b: Box) =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

const ONE_OF_EACH: Said[] = [
  ['a', 'parent', 'p'],
  ['a', 'subsidiary', 's'],
  ['a', 'group', 'g'],
  ['a', 'guarantor', 'o'],
  ['a', 'upstream', 'u'],
  ['a', 'downstream', 'd'],
  ['w', 'guarantor', 'a'],
  ['u', 'upstream', 'v'],
];

test('owners and guarantors stand above, suppliers left, buyers right, the rest below', () => {
  const { nodes } = draw(ONE_OF_EACH);
  const at = new Map(nodes.map((each) => [each.node.key, middleOf(each)]));
  const place = (key: string) => at.get(key) ?? { x: Number.NaN, y: Number.NaN };
  const centre = place('a');
  for (const key of ['p', 'o']) expect(place(key).y).toBeLessThan(centre.y);
  for (const key of ['s', 'g', 'w']) expect(place(key).y).toBeGreaterThan(centre.y);
  expect(place('u')).toEqual({ x: expect.any(Number), y: centre.y });
  expect(place('u').x).toBeLessThan(centre.x);
  expect(place('d').x).toBeGreaterThan(centre.x);
  expect(place('v').x).toBeLessThan(place('u').x);
});

test('a picture with two steps at both sides fits the page', () => {
  expect(draw([...ONE_OF_EACH, ['d', 'downstream', 'e']]).width).toBeLessThanOrEqual(948);
});

test('a group of twelve stands in rows below, no wider than five', () => {
  const { blocks } = draw(Array.from({ length: 12 }, (_, at): Said => ['a', 'group', `G${at}`]));
  expect(blocks).toMatchObject([{ zone: 'group', level: 1, count: 12, more: 0 }]);
  expect(blocks[0]?.width).toBeLessThan(800);
  expect(blocks[0]?.height).toBeLessThan(300);
});

test('how many more there are stands once a side and at a place of its own', () => {
  const { blocks, more } = draw(
    Array.from({ length: 30 }, (_, at): Said => ['a', at % 2 === 0 ? 'upstream' : 'downstream', `N${at}`]),
    11,
  );
  expect(blocks.map((block) => block.more)).toEqual([10, 10]);
  expect([...more.keys()].sort()).toEqual(['downstream', 'upstream']);
});

test('nothing overlaps, everything is in its frame and in the picture', () => {
  fc.assert(
    fc.property(anySaid, fc.integer({ min: 2, max: 60 }), (said, most) => {
      const { nodes, blocks, more, width, height } = draw(said, most);
      const spots = [...nodes, ...more.values()];
      for (const [i, spot] of spots.entries()) {
        expect(holds({ x: 0, y: 0, width, height }, spot)).toBe(true);
        expect(i === 0 || blocks.some((block) => holds(block, spot))).toBe(true);
        for (const other of spots.slice(i + 1)) expect(touch(spot, other)).toBe(false);
      }
      for (const [i, block] of blocks.entries()) {
        expect(nodes[0] && touch(block, nodes[0])).toBe(false);
        for (const other of blocks.slice(i + 1)) expect(touch(block, other)).toBe(false);
      }
    }),
  );
});

test('every firm can be walked to from the centre by arrow keys', () => {
  fc.assert(
    fc.property(anySaid, fc.integer({ min: 2, max: 60 }), (said, most) => {
      const { nodes, more } = draw(said, most);
      const spots = [
        ...nodes.map((each) => ({ ...each, key: each.node.key })),
        ...[...more].map(([zone, box]) => ({ ...box, key: `more ${zone}` })),
      ];
      const seen = new Set(['a']);
      for (const key of seen) {
        for (const way of WALK_KEYS) {
          const next = walkTo(spots, key, way);
          if (next !== undefined) seen.add(next);
        }
      }
      expect([...seen].sort()).toEqual(spots.map(({ key }) => key).sort());
    }),
  );
});
