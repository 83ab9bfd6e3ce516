import { expect, test } from 'vitest';
import { makeRule } from '../../../test/factories/rule.ts';
import type { Resolved, Standing } from '../content/item.ts';
import { packedRules } from './packed-rules.ts';

const resolved = (id: string, standing: Standing): Resolved<'rule'> => ({
  item: { kind: 'rule', id, version: 1, life: { state: 'approved', author: '甲' }, body: makeRule({ id }) },
  layer: 'shipped',
  pack: { id: 'p', version: '1' },
  standing,
  beneath: [],
});

test('only rules that may be used propose anything, by id and with their pack', () => {
  const rules = packedRules([
    ...[resolved('b.b', 'usable'), resolved('a.a', 'usable'), resolved('a.b', 'expired')],
    ...[resolved('a.c', 'draft'), resolved('a.d', 'retired'), resolved('a.e', 'notYet'), resolved('a.f', 'review')],
  ]);
  expect(rules.map(({ rule }) => rule.id)).toEqual(['a.a', 'b.b']);
  expect(rules[0]?.pack).toEqual({ id: 'p', version: '1' });
});
