import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { type ClientLink, LINK_KINDS, MOST_LINKS } from '../client/link.ts';
import { namedAs, reverseKind, withMirror, withoutTie } from './link-pair.ts';
import { tiesOf } from './tie.ts';

const a = makeClient({ name: '甲' });
const b = makeClient({ name: '乙' });
const link: ClientLink = { id: 'l1', kind: 'upstream', clientId: b.id, name: b.name, on: '2026-11-22', note: '月结' };

test('the reverse of a reverse is the kind itself, where there is one', () => {
  for (const kind of LINK_KINDS) {
    const reverse = reverseKind(kind);
    if (reverse !== undefined) expect(reverseKind(reverse)).toBe(kind);
  }
});

test('the other client says the same from its side', () => {
  expect(withMirror(b, a, link, 'l2')?.links).toEqual([
    { id: 'l2', kind: 'downstream', clientId: a.id, name: a.name, on: '2026-11-22', note: '月结' },
  ]);
});

test.each<[string, Partial<typeof b>, ClientLink]>([
  ['it is about a guarantor', {}, { ...link, kind: 'guarantor' }],
  ['the other says so already', { links: [{ ...link, kind: 'downstream', clientId: a.id }] }, link],
  ['the other says so by name', { links: [{ id: 'x', kind: 'downstream', name: a.name, on: '2026-01-01' }] }, link],
  ['the other was handed over', { handedOverOn: '2026-11-01' }, link],
  ['the other is full', { links: Array.from({ length: MOST_LINKS }, (_, at) => ({ ...link, id: `${at}` })) }, link],
])('nothing is written at the other when %s', (_, patch, said) => {
  expect(withMirror({ ...b, ...patch }, a, said, 'l2')).toBeUndefined();
});

test('a tie goes from everybody it is written down at, and nothing else goes', () => {
  const other = { ...link, id: 'l9', kind: 'group' } as const;
  const one = { ...a, links: [link, other] };
  const two = { ...b, links: withMirror(b, a, link, 'l2')?.links ?? [] };
  const names = { has: () => true, idOf: () => undefined };
  const tie = tiesOf([one, two], names).find(({ kind }) => kind === 'supplies');
  if (!tie) throw new Error('no tie');
  expect(withoutTie(tie, [one, two])).toEqual([
    { was: one, record: { ...a, links: [other] } },
    { was: two, record: b },
  ]);
});

test('a firm that becomes a client is meant by every link with its name, and by no other', () => {
  const bare: ClientLink = { id: 'l3', kind: 'upstream', name: '丙', on: '2026-11-01' };
  const holder = { ...a, links: [bare, { ...bare, id: 'l4', name: '丁' }] };
  expect(namedAs([holder, b], { id: 'c', name: '丙公司' }, '丙')).toEqual([
    { was: holder, record: { ...holder, links: [{ ...bare, clientId: 'c', name: '丙公司' }, holder.links[1]] } },
  ]);
});
