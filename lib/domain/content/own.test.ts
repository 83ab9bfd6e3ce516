import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import { digestOf } from './digest.ts';
import type { ContentItem, Life } from './item.ts';
import { belowOwn, MOST_VERSIONS, versionsOf, weakensBelow, withDraft, withVersions } from './own.ts';
import { resolveContent } from './resolve.ts';

const bookOf = (shipped: readonly ContentItem[], own: readonly ContentItem[] = []) =>
  resolveContent(
    [
      { layer: 'shipped', pack: { id: 'shipped', version: '1' }, items: shipped },
      { layer: 'own', pack: { id: 'own', version: '' }, items: own },
    ],
    '2026-11-22',
  );
const scenario = makeScenario();
const write = (versions: readonly ContentItem[], shipped: readonly ContentItem[] = [scenario]) =>
  withDraft(bookOf(shipped, versions), versions, {
    ...{ kind: 'scenario', id: scenario.id, body: { ...scenario.body, name: '嫌贵' }, author: ' 王芳 ' },
  }).map(({ version, life }) => [version, life.state]);
const own = (version: number, life: Life) => makeScenario({ version, life });

describe('what is written', () => {
  test.each([
    ['over something shipped', [], [[2, 'draft']]],
    ['over a draft nobody has read', [own(2, DRAFT)], [[2, 'draft']]],
    ['over a draft that was sent back', [own(2, { ...DRAFT, reviewer: '李敏', remark: '太长' })], [[3, 'draft']]],
    ['over what is being read', [own(2, { ...DRAFT, state: 'review' })], [[3, 'draft']]],
    [
      'over what is approved, which stays',
      [own(2, APPROVED)],
      [
        [3, 'draft'],
        [2, 'approved'],
      ],
    ],
    [
      'over a draft above what is approved',
      [own(3, DRAFT), own(2, APPROVED)],
      [
        [3, 'draft'],
        [2, 'approved'],
      ],
    ],
  ] as const)('%s gets a number of its own unless nobody has seen it', (_name, versions, expected) => {
    expect(write(versions)).toEqual(expected);
  });

  test('begins with 1 when it is new, is by its author, and knows what it was written over', () => {
    expect(write([], [])).toEqual([[1, 'draft']]);
    const [draft] = withDraft(bookOf([scenario]), [], { ...scenario, author: ' 王芳 ' });
    expect(draft).toMatchObject({ life: { state: 'draft', author: '王芳' }, basedOn: digestOf(scenario) });
  });

  test('as a variant keeps the script it stands beside', () => {
    const origin = makeScript();
    const book = bookOf([origin]);
    const input = { kind: 'script', id: 'own.a', body: { ...origin.body, id: 'own.a' }, author: '王芳' } as const;
    const [variant] = withDraft(book, [], { ...input, variantOf: origin.id });
    expect(variant).toMatchObject({ version: 1, variantOf: origin.id, basedOn: digestOf(origin) });
    const [again] = withDraft(book, variant ? [variant] : [], input);
    expect(again).toMatchObject({ variantOf: origin.id });
  });

  test('is kept in the newest versions alone', () => {
    const many = Array.from({ length: MOST_VERSIONS + 3 }, (_, at) => own(at + 1, APPROVED));
    const other = makeScenario({ id: 'refused' });
    const kept = withVersions([other], { kind: 'scenario', id: scenario.id }, many);
    expect(versionsOf(kept, { kind: 'scenario', id: scenario.id }).map(({ version }) => version)).toEqual(
      Array.from({ length: MOST_VERSIONS }, (_, at) => MOST_VERSIONS + 3 - at),
    );
    expect(kept).toContain(other);
  });
});

test('what lies below the user’s own is found whether or not something of it counts', () => {
  expect(belowOwn(bookOf([scenario], [own(2, APPROVED)]), scenario)).toEqual([scenario]);
  expect(belowOwn(bookOf([scenario], [own(2, DRAFT)]), scenario)).toEqual([scenario]);
  expect(belowOwn(bookOf([]), scenario)).toEqual([]);
});

test('an own word weakens what lies below it, and nothing else does', () => {
  const book = bookOf([makeWord(), scenario]);
  expect(weakensBelow(book, makeWord({}, { phrases: ['保本'] }))).toHaveLength(1);
  expect(weakensBelow(book, makeWord({ id: 'own.b' }, { phrases: ['兜底'] }))).toEqual([]);
  expect(weakensBelow(book, scenario)).toEqual([]);
});
