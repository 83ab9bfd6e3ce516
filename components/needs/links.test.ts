import { expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import type { ClientLink } from '../../lib/domain/client/link.ts';
import { whyNotLinked, withLink, withoutLink } from './links.ts';

const LINK: ClientLink = { id: 'l1', kind: 'upstream', clientId: 'other', name: '云岭铸造', on: '2026-11-22' };
const CLIENT = makeClient({ name: '云岭精机' });
const LINKED = withLink(CLIENT, LINK);

test.each([
  ['itself', { ...LINK, clientId: CLIENT.id }, 'self'],
  ['its own name', { id: 'x', kind: 'group', name: '云岭精机', on: '2026-11-22' }, 'self'],
  ['the same firm in the same way', { ...LINK, id: 'l2' }, 'twice'],
  ['the same firm in another way', { ...LINK, id: 'l2', kind: 'guarantor' }, undefined],
  [
    'the name of a firm that is linked already',
    { id: 'l2', kind: 'upstream', name: '云岭铸造', on: '2026-11-22' },
    'twice',
  ],
  ['another name', { id: 'l2', kind: 'upstream', name: '云岭钢材', on: '2026-11-22' }, undefined],
] as const)('a client is linked to %s: %s', (_name, link, refusal) => {
  expect(whyNotLinked(LINKED, link)).toBe(refusal);
});

test('a hundred links are enough', () => {
  const links = Array.from({ length: 100 }, (_, index) => ({ ...LINK, id: `l${index}`, clientId: `c${index}` }));
  expect(whyNotLinked({ ...CLIENT, links }, LINK)).toBe('full');
});

test('a client without its last link has no list of links', () => {
  expect(withoutLink(LINKED, 'l1')).toEqual(CLIENT);
  expect(withoutLink(withLink(LINKED, { ...LINK, id: 'l2', clientId: 'b' }), 'l1').links).toHaveLength(1);
});
