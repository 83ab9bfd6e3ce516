import { expect, test } from 'vitest';
import type { ContentBook, ContentItem, LifeState, Standing } from '../../lib/domain/content/item.ts';
import { chosenItems, isPackId, isPackVersion, versionOn } from './pack-input.ts';

function scenario(id: string, state: LifeState, version: number): ContentItem {
  const body = { id, name: id, kind: 'visit', triggers: [], way: [] } as const;
  return { kind: 'scenario', id, version, life: { state, author: 'A' }, body };
}

function stateOf(standings: readonly (readonly [ContentItem, Standing])[], own: readonly ContentItem[]) {
  const entries = standings.map(([item, standing]) => ({ item, standing, layer: 'shipped', pack: {}, beneath: [] }));
  const none = { script: [], product: [], rule: [], criterion: [], checklist: [], word: [] };
  return { book: { ...none, scenario: entries } as unknown as ContentBook, own };
}

test('a pack holds what is approved of the own, what may be used of the kinds, and what was picked, each once', () => {
  const own = [scenario('a', 'approved', 3), scenario('a', 'approved', 2), scenario('b', 'draft', 1)];
  const state = stateOf(
    [
      [scenario('a', 'approved', 3), 'usable'],
      [scenario('c', 'approved', 1), 'notYet'],
      [scenario('d', 'approved', 1), 'expired'],
    ],
    own,
  );
  const ids = (choices: Parameters<typeof chosenItems>[1]) =>
    chosenItems(state, choices).map(({ id, version }) => `${id} ${version}`);
  expect(ids(['own'])).toEqual(['a 3']);
  expect(ids(['own', 'scenario'])).toEqual(['a 3', 'c 1']);
  expect(ids([{ kind: 'scenario', id: 'd' }, 'own'])).toEqual(['d 1', 'a 3']);
  expect(ids([])).toEqual([]);
});

test.each([
  ['bank.branch', true],
  ['bank', false],
  ['Bank.branch', false],
  ['bank.branch2', false],
  ['bank..branch', false],
])('%s as an id of a pack: %s', (id, isFit) => {
  expect(isPackId(id)).toBe(isFit);
});

test.each([
  ['2026.11.1', true],
  ['1', true],
  ['1.', false],
  ['1.2.3.4.5', false],
  ['v1', false],
])('%s as a version of a pack: %s', (version, isFit) => {
  expect(isPackVersion(version)).toBe(isFit);
});

test('the version of a pack is offered after the day it is made on', () => {
  expect(versionOn('2026-11-02')).toBe('2026.11.2');
});
