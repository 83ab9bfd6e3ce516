import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makePack, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import type { ContentItem, Life } from './item.ts';
import { hasWords, packChanges, packDeadReferences, packWeakenings } from './judge-pack.ts';
import { resolveContent } from './resolve.ts';

const TODAY = '2026-11-22';
const shipped = makePack([makeWord(), makeScenario()], { id: 'suixing.shipped' });
const bookOf = (items: readonly ContentItem[], own: readonly ContentItem[] = []) =>
  resolveContent(
    [
      { layer: 'shipped', pack: shipped, items },
      { layer: 'own', pack: { id: 'own', version: '' }, items: own },
    ],
    TODAY,
  );
const bankWord = makeWord({ id: 'bank.word' }, { phrases: ['内部价', '找关系'] });
const former = makePack([bankWord]);
const how = (
  items: readonly ContentItem[],
  isTrusted: boolean,
  sets = { shipped, others: [] as (typeof former)[], former: undefined as typeof former | undefined },
) => packWeakenings(makePack(items), sets, isTrusted, TODAY).map(({ id, how: each }) => `${id} ${each}`);

describe('what a pack takes away from the forbidden words', () => {
  test.each([
    ['fewer phrases', makeWord({}, { phrases: ['保本'] }), 'phrases'],
    ['a retired one', makeWord({ life: { ...APPROVED, state: 'retired' } }), 'retired'],
    ['a lower severity', makeWord({}, { severity: 'risky' }), 'severity'],
    ['an exception', makeWord({}, { unless: ['不保本', '保本'] }), 'unless'],
  ] as const)('of those shipped is refused to anybody: %s', (_name, word, expected) => {
    expect(how([word], false)).toEqual([`principal.guarantee ${expected}`]);
    expect(how([word], true)).toEqual([`principal.guarantee ${expected}`]);
  });

  test('is nothing when it only adds, or is silent about what is shipped', () => {
    expect(how([bankWord], false)).toEqual([]);
    expect(how([makeScenario()], false)).toEqual([]);
    expect(how([makeWord({}, { phrases: ['保本', '保证本金', '兜底'] })], false)).toEqual([]);
  });

  test('of its former version may be taken with a trusted signature alone', () => {
    const sets = { shipped, others: [], former };
    const soon: Life = { ...APPROVED, effectiveOn: '2027-01-01' };
    for (const items of [
      [makeScenario()],
      [makeWord({ id: 'bank.word', life: DRAFT })],
      [{ ...bankWord, life: soon }],
    ]) {
      expect(how(items, false, sets)).toEqual(['bank.word removed']);
      expect(how(items, true, sets)).toEqual([]);
    }
  });

  test('of another pack of the bank may be taken with a trusted signature alone, and silence takes nothing', () => {
    const sets = { shipped, others: [former], former: undefined };
    const weaker = makeWord({ id: 'bank.word' }, { phrases: ['内部价'] });
    expect(how([weaker], false, sets)).toEqual(['bank.word phrases']);
    expect(how([weaker], true, sets)).toEqual([]);
    expect(how([makeScenario()], false, sets)).toEqual([]);
  });

  test('of another pack may not be taken before its word begins: it would lie under the weaker one on that day', () => {
    const soon = { ...bankWord, life: { ...APPROVED, effectiveOn: '2026-11-23' } };
    const ended = { ...bankWord, life: { ...APPROVED, expiresOn: '2026-11-21' } };
    const weaker = makeWord({ id: 'bank.word' }, { phrases: ['内部价'] });
    const over = (word: typeof bankWord) => ({ shipped, others: [makePack([word])], former: undefined });
    expect(how([weaker], false, over(soon))).toEqual(['bank.word phrases']);
    expect(how([weaker], true, over(soon))).toEqual([]);
    expect(how([weaker], false, over(ended))).toEqual([]);
  });
});

test('a pack forbids something while it has a word that counts, or will', () => {
  expect(hasWords(former, TODAY)).toBe(true);
  expect(hasWords(makePack([makeScenario()]), TODAY)).toBe(false);
  expect(hasWords(former, '2025-12-31')).toBe(true);
  expect(hasWords(former, '2028-01-01')).toBe(false);
});

test('what a pack would bring is told item by item, and what lies under the user’s own is marked', () => {
  const own = makeScenario({ version: 2 }, { name: '嫌贵' });
  const book = bookOf(shipped.items, [own]);
  const pack = makePack([makeScenario({ version: 3 }, { name: '定价' }), makeScript(), makeWord()]);
  const old = makePack([makeScenario(), bankWord]);
  expect(packChanges(pack, old, book).map(({ id, what, isUnderOwn }) => [id, what, isUnderOwn])).toEqual([
    ['price', 'changed', true],
    ['price.composition', 'added', false],
    ['principal.guarantee', 'same', false],
    ['bank.word', 'removed', false],
  ]);
});

test('names that lead nowhere are told with the item and the field', () => {
  const rule = makeScript({ variantOf: 'price.gone' });
  expect(packDeadReferences(makePack([makeScenario(), rule]), bookOf([makeScenario(), rule]))).toEqual([
    {
      ...{ code: 'unknownReference', at: 2, kind: 'script', id: rule.id },
      ...{ field: 'variantOf', value: 'price.gone' },
    },
  ]);
});
