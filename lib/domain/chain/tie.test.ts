import { describe, expect, test } from 'vitest';
import { makeEntries, makeTies, NAMES, type Said } from '../../../test/factories/chain.ts';
import { bareKey, bareName, linkKey, otherEnd, standingTo, tiesOf } from './tie.ts';

test.each([
  ['parent', 'owns', 'b', 'a'],
  ['subsidiary', 'owns', 'a', 'b'],
  ['group', 'group', 'a', 'b'],
  ['guarantor', 'guarantees', 'b', 'a'],
  ['upstream', 'supplies', 'b', 'a'],
  ['downstream', 'supplies', 'a', 'b'],
] as const)('a link of kind %s reads %s from %s to %s', (kind, tie, from, to) => {
  expect(makeTies([['a', kind, 'b']])).toMatchObject([{ kind: tie, from, to }]);
});

test.each([
  ['parent', 'subsidiary'],
  ['group', 'group'],
  ['upstream', 'downstream'],
] as const)('what both sides say is one tie with two records when one says %s and the other %s', (kind, reverse) => {
  const ties = makeTies([
    ['a', kind, 'b'],
    ['b', reverse, 'a'],
  ]);
  expect(ties).toHaveLength(1);
  expect(ties[0]?.records.map(({ clientId }) => clientId).sort()).toEqual(['a', 'b']);
});

test('guarantees for each other stay two ties', () => {
  const said: Said[] = [
    ['a', 'guarantor', 'b'],
    ['b', 'guarantor', 'a'],
  ];
  expect(makeTies(said).map(({ from, to }) => from + to)).toEqual(['ab', 'ba']);
});

test('a link to the client itself ties nothing', () => {
  expect(makeTies([['a', 'upstream', 'a']])).toEqual([]);
});

describe('linkKey', () => {
  test('falls back to the name when the book has no such client any more', () => {
    expect(linkKey({ clientId: 'GONE', name: ' 某厂 ' }, NAMES)).toBe(bareKey('某厂'));
  });
  test('finds the client of exactly this name when the link has none', () => {
    expect(linkKey({ name: 'b' }, NAMES)).toBe('b');
  });
  test('the name of a firm known by name alone can be read back, and a client has none', () => {
    expect([bareName(bareKey('某厂')), bareName('b')]).toEqual(['某厂', undefined]);
  });
});

test('the order of clients and links says nothing', () => {
  const entries = makeEntries([
    ['a', 'guarantor', 'C'],
    ['a', 'upstream', 'b'],
    ['b', 'downstream', 'a'],
  ]);
  const turned = [...entries].reverse().map(({ id, links = [] }) => ({ id, links: [...links].reverse() }));
  expect(tiesOf(turned, NAMES)).toEqual(tiesOf(entries, NAMES));
});

test('how the ends of a tie stand to each other', () => {
  const [tie] = makeTies([['a', 'guarantor', 'b']]);
  if (!tie) throw new Error('no tie');
  expect([standingTo(tie, 'a'), standingTo(tie, 'b')]).toEqual(['guarantor', 'guaranteed']);
  expect([otherEnd(tie, 'a'), otherEnd(tie, 'b'), otherEnd(tie, 'c')]).toEqual(['b', 'a', undefined]);
});
