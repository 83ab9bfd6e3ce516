import { describe, expect, test } from 'vitest';
import { makeChainClient, makeClients, makeTies, type Said } from '../../../test/factories/chain.ts';
import { makeDossier } from '../../../test/factories/client.ts';
import { type ChainClient, chainOf } from './chain.ts';
import { referralChances, rollupsOf, sumOf } from './rollup.ts';

type Patch = Readonly<Record<string, Partial<ChainClient>>>;

function chain(said: readonly Said[], patch: Patch = {}) {
  const centre = makeChainClient('a', patch.a);
  return chainOf(centre, makeTies(said), makeClients(said, patch), { depth: 3, most: 60 });
}

const touched = (effective: number) => ({ touches: { effective, total: effective } });

describe('rollupsOf', () => {
  test('nothing when the client stands alone', () => {
    expect(rollupsOf(chain([]), new Map())).toEqual([]);
  });

  test('counts who is in the book, how far along, and what is owed', () => {
    const said: Said[] = [
      ['a', 'parent', 'b'],
      ['b', 'subsidiary', 'c'],
      ['a', 'group', 'X'],
      ['a', 'upstream', 'u'],
      ['b', 'guarantor', 'c'],
    ];
    const [group, guarantee, trade] = rollupsOf(
      chain(said, {
        a: { loanFen: 300, stage: 'delivery', ...touched(3) },
        b: { loanFen: 100, depositFen: 50 },
      }),
      new Map(),
    );
    expect(group).toMatchObject({
      scope: 'group',
      inBook: 3,
      untouched: 3,
      stages: [
        { stage: 'contact', count: 2 },
        { stage: 'delivery', count: 1 },
      ],
      loans: { fen: 400, known: 2 },
      deposits: { fen: 50, known: 1 },
      limits: { fen: undefined, known: 0 },
      largest: { node: { key: 'a' }, share: 0.75 },
    });
    expect(group?.members.map(({ name }) => name).sort()).toEqual(['X', 'a', 'b', 'c']);
    expect(group?.guarantees).toHaveLength(1);
    expect(guarantee?.scope).toBe('trade');
    expect(trade).toBeUndefined();
  });

  test('limits are those of products still held', () => {
    const holding = { id: '1', family: 'loan', name: '流贷', since: '2026-01-01', limitFen: 700 } as const;
    const dossiers = new Map([
      ['b', makeDossier({ holdings: [holding, { ...holding, id: '2', closedOn: '2026-02-01' }] })],
    ]);
    const [rollup] = rollupsOf(chain([['a', 'parent', 'b']]), dossiers);
    expect(rollup?.limits).toEqual({ fen: 700, known: 1 });
  });

  test('no largest borrower when only one owes', () => {
    const [rollup] = rollupsOf(chain([['a', 'parent', 'b']], { a: { loanFen: 5 } }), new Map());
    expect(rollup?.largest).toBeUndefined();
  });
});

test('a sum of nothing known is not zero', () => {
  expect(sumOf([undefined])).toEqual({ fen: undefined, known: 0 });
  expect(sumOf([0, undefined])).toEqual({ fen: 0, known: 1 });
});

describe('referralChances', () => {
  const names = (said: readonly Said[], patch: Patch) =>
    referralChances(chain(said, patch)).map(({ node, by }) => `${node.name} by ${by.name}`);

  test('a client already won introduces before a prospect with more contacts', () => {
    const said: Said[] = [
      ['a', 'upstream', 'X'],
      ['b', 'downstream', 'X'],
      ['a', 'group', 'b'],
    ];
    expect(names(said, { a: touched(9), b: { stage: 'deepening', ...touched(2) } })).toEqual(['X by b']);
  });

  test.each([
    ['lost', { stage: 'lost', ...touched(3) }],
    ['handed over', { handedOverOn: '2026-11-01', ...touched(3) }],
    ['never reached itself', touched(0)],
  ] as const)('nobody is asked who is %s', (_, patch) => {
    expect(names([['a', 'upstream', 'X']], { a: patch })).toEqual([]);
  });

  test('whom one already talks to needs no introduction', () => {
    expect(names([['a', 'upstream', 'u']], { a: touched(3), u: touched(1) })).toEqual([]);
  });
});
