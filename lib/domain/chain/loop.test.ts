import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySaid, makeTies, type Said } from '../../../test/factories/chain.ts';
import { loopsOf } from './loop.ts';

const told = (said: readonly Said[]) => loopsOf(makeTies(said)).map(({ kind, keys }) => `${kind} ${keys.join('')}`);

test.each<[string, Said[], string[]]>([
  ['nothing when a guarantee goes one way', [['a', 'guarantor', 'b']], []],
  [
    'two who guarantee each other',
    [
      ['a', 'guarantor', 'b'],
      ['b', 'guarantor', 'a'],
    ],
    ['guarantees ab'],
  ],
  [
    'three in a ring, in the direction of the guarantees',
    [
      ['b', 'guarantor', 'a'],
      ['c', 'guarantor', 'b'],
      ['a', 'guarantor', 'c'],
    ],
    ['guarantees abc'],
  ],
  [
    'firms that own each other, and those that sell in a circle',
    [
      ['a', 'parent', 'b'],
      ['a', 'subsidiary', 'b'],
      ['c', 'upstream', 'd'],
      ['c', 'downstream', 'd'],
    ],
    ['owns ab', 'supplies cd'],
  ],
  [
    'no circle of ties of different kinds',
    [
      ['a', 'parent', 'b'],
      ['b', 'guarantor', 'a'],
      ['b', 'upstream', 'a'],
    ],
    [],
  ],
  ['none among those of one group', [['a', 'group', 'b']], []],
])('%s', (_, said, expected) => {
  expect(told(said)).toEqual(expected);
});

test('circles that share a firm are told as one, by a shortest, with all who are bound up', () => {
  const [loop, ...others] = loopsOf(
    makeTies([
      ['b', 'guarantor', 'a'],
      ['a', 'guarantor', 'b'],
      ['c', 'guarantor', 'b'],
      ['d', 'guarantor', 'c'],
      ['b', 'guarantor', 'd'],
      ['e', 'guarantor', 'd'],
    ]),
  );
  expect(others).toEqual([]);
  expect(loop).toMatchObject({ keys: ['a', 'b'], members: ['a', 'b', 'c', 'd'] });
});

test('is known since the last of its ties was first noted', () => {
  const ties = makeTies([
    ['a', 'guarantor', 'b'],
    ['b', 'guarantor', 'a'],
  ]).map((tie, at) => ({ ...tie, records: tie.records.map((each) => ({ ...each, on: `2026-0${at + 3}-01` })) }));
  expect(loopsOf(ties)[0]?.since).toBe('2026-04-01');
});

test('every circle closes, and ends, whatever the ties', () => {
  fc.assert(
    fc.property(anySaid, (said) => {
      for (const { keys, ties, members, kind } of loopsOf(makeTies(said))) {
        expect(ties.map(({ from }) => from)).toEqual(keys);
        expect(ties.map(({ to }) => to)).toEqual([...keys.slice(1), keys[0]]);
        expect(ties.every((tie) => tie.kind === kind)).toBe(true);
        expect(members).toEqual(expect.arrayContaining([...keys]));
      }
    }),
  );
});
