import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from '../../../test/factories/any-parts.ts';
import { makeId } from '../../../test/factories/client.ts';
import { type ClientLink, linkedClients, repointedLinks, unitedLinks } from './link.ts';

const link = (patch: Partial<ClientLink> = {}): ClientLink => ({
  ...{ id: makeId(), kind: 'upstream', name: '云岭恒屹铸造有限公司', on: '2026-11-01' },
  ...patch,
});

test('names the clients of the book once each, and none where there are names alone', () => {
  expect(linkedClients(undefined)).toBeUndefined();
  expect(linkedClients([link()])).toBeUndefined();
  expect(linkedClients([link({ clientId: 'a' }), link({ clientId: 'a', kind: 'group' }), link()])).toEqual(['a']);
});

describe('unitedLinks', () => {
  test('keeps a firm once for each way in which it stands to the client', () => {
    const [own, twin] = [link({ clientId: 'a' }), link({ clientId: 'a' })];
    const other = link({ clientId: 'a', kind: 'guarantor' });
    expect(unitedLinks([own], [twin, other])).toEqual([own, other]);
  });

  test('leaves out what tied the two to each other', () => {
    expect(unitedLinks([link({ clientId: 'b' })], [link({ clientId: 'a' })], ['a', 'b'])).toEqual([]);
  });
});

describe('repointedLinks', () => {
  test('names the other client, and leaves a list alone that did not name the former one', () => {
    const links = [link({ clientId: 'a' }), link({ clientId: 'c' })];
    const moved = repointedLinks(links, 'a', { id: 'b', name: '新名' });
    expect(moved).toEqual([{ ...links[0], clientId: 'b', name: '新名' }, links[1]]);
    expect(repointedLinks(links, 'x', { id: 'b', name: '新名' })).toBe(links);
  });

  test('never names the former one again, whatever the links', () => {
    fc.assert(
      fc.property(fc.array(anyLink, { minLength: 1, maxLength: 5 }), (links) => {
        const from = links[0]?.clientId ?? 'none';
        const moved = repointedLinks(links, from, { id: 'to', name: '并入' });
        expect(linkedClients(moved) ?? []).not.toContain(from);
      }),
    );
  });
});
