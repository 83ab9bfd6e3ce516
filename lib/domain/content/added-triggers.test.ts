import { expect, test } from 'vitest';
import { APPROVED } from '../../../test/factories/content.ts';
import { addedTriggers } from './added-triggers.ts';
import type { ContentItem, Resolved } from './item.ts';

function scenario(id: string, triggers: readonly string[]): ContentItem<'scenario'> {
  const body = { id, name: id, kind: 'objection' as const, triggers, way: ['先听完'] };
  return { kind: 'scenario', id, version: 1, life: APPROVED, body };
}

function resolved(item: ContentItem<'scenario'>, patch: Partial<Resolved<'scenario'>> = {}): Resolved<'scenario'> {
  return { item, layer: 'bank', standing: 'usable', pack: { id: 'p', version: '1' }, beneath: [], ...patch };
}

test('are the words that the bank or the user has put to a doubt, without those that stood there before', () => {
  const edited = resolved(scenario('price', ['太贵', '比同业高一截', ' 点子太硬 ']), {
    beneath: [scenario('price', ['太贵'])],
  });
  expect(addedTriggers([edited])).toEqual([['price', '比同业高一截 点子太硬']]);
});

test.each<[string, Resolved<'scenario'>]>([
  ['shipped', resolved(scenario('price', ['太贵']), { layer: 'shipped' })],
  ['a draft', resolved(scenario('price', ['太硬']), { standing: 'draft' })],
  ['a part of a visit', resolved(scenario('opening', ['您好']))],
  ['words with a space in them', resolved(scenario('price', ['too much']))],
])('there are none from what is %s', (_, item) => {
  expect(addedTriggers([item])).toEqual([]);
});
