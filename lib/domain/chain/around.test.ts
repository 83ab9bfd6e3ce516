import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anySaid,
  makeChainClient,
  makeClients,
  makeEntries,
  makeTies,
  type Said,
} from '../../../test/factories/chain.ts';
import { linkedClients } from '../client/link.ts';
import { firmsAround } from './around.ts';
import { chainOf } from './chain.ts';

function around(said: readonly Said[]) {
  const entries = new Map(makeEntries(said).map((each) => [each.id, each.links ?? []]));
  const summaries = [...makeClients(said).values()].map(({ id, name }) => {
    const linkedIds = linkedClients(entries.get(id));
    return { id, name, ...(linkedIds ? { linkedIds } : {}) };
  });
  return firmsAround({ id: 'a', links: entries.get('a') ?? [] }, summaries);
}

test('counts each firm once, whoever speaks of it and however often', () => {
  expect(
    around([
      ['a', 'upstream', 'b'],
      ['b', 'downstream', 'a'],
      ['a', 'guarantor', 'b'],
      ['c', 'parent', 'a'],
      ['a', 'group', 'X'],
      ['a', 'upstream', 'X'],
    ]),
  ).toEqual({ count: 3, inBook: 2 });
});

test('a firm noted by its name is of the book when exactly one client has that name', () => {
  const link = { id: 'l', kind: 'upstream', name: '乙', on: '2026-11-01' } as const;
  const named = (id: string) => ({ id, name: '乙' });
  expect(firmsAround({ id: 'a', links: [link] }, [named('b')])).toEqual({ count: 1, inBook: 1 });
  expect(firmsAround({ id: 'a', links: [link] }, [named('b'), named('c')])).toEqual({ count: 1, inBook: 0 });
});

test('says as many as a picture of one step shows', () => {
  fc.assert(
    fc.property(anySaid, (said) => {
      const { nodes } = chainOf(makeChainClient('a'), makeTies(said), makeClients(said), { depth: 1, most: 1000 });
      const others = nodes.slice(1);
      expect(around(said)).toEqual({
        count: others.length,
        inBook: others.filter(({ client }) => client !== undefined).length,
      });
    }),
  );
});
