import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProductFeedback } from '../product/feedback.ts';
import { mergeTouches, NEARLY_EQUAL, nearDuplicateOf, textSimilarity } from './near-duplicate.ts';
import type { Touch } from './touch.ts';

const touch = (patch: Partial<Touch> = {}): Touch => ({
  id: 't1',
  channel: 'visit',
  day: '2026-11-20',
  text: '拜访王总谈承兑和利率',
  isEffective: true,
  personIds: [],
  ...patch,
});

describe('nearDuplicateOf', () => {
  test.each<[string, Partial<Touch>, boolean]>([
    ['the same text', {}, true],
    ['the same but for blanks and points', { text: '拜访 王总,谈承兑和利率。' }, true],
    ['a text that says more', { text: '拜访王总谈承兑和利率,答应周五报价' }, true],
    ['a text that says less', { text: '谈承兑和利率' }, true],
    ['a slip of the pen', { text: '拜访王总谈承兑及利率' }, false],
    ['a slip in a longer text', { text: '上午拜访王总谈承兑和利率问题' }, true],
    ['a word contained that says nothing of its own', { text: '拜访' }, false],
    ['another text', { text: '电话约下周见面' }, false],
    ['another day', { day: '2026-11-19' }, false],
    ['another channel', { channel: 'call' }, false],
    ['no text', { text: '' }, false],
  ])('%s', (_name, patch, isFound) => {
    expect(nearDuplicateOf([touch()], touch(patch)) !== undefined).toBe(isFound);
  });
  test('finds the most alike when there are several', () => {
    const close = touch({ id: 't2', text: '拜访王总谈承兑和利率' });
    expect(nearDuplicateOf([touch({ text: '今天下午拜访王总谈承兑及利率问题' }), close], touch())?.id).toBe('t2');
  });
});

const texts = fc.string({ unit: fc.constantFrom(...'王总谈利率承兑报价a1 ,。'), maxLength: 30 });

describe('textSimilarity', () => {
  test('is the same both ways, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const alike = textSimilarity(a, b);
        expect(alike).toBe(textSimilarity(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        if (/[^\s,。]/u.test(a)) expect(textSimilarity(a, a)).toBe(1);
      }),
    );
  });
  test('never calls texts without a common character alike', () => {
    fc.assert(
      fc.property(texts, (a) => {
        expect(textSimilarity(a, '完全另外')).toBeLessThan(NEARLY_EQUAL);
      }),
    );
  });
});

/** What a touch may hold at most, of so many different things that two of them sometimes have no room in one. */
const listed = (name: string) =>
  fc.uniqueArray(
    fc.nat(35).map((nth) => `${name}${nth}`),
    { maxLength: 20 },
  );
const heard = fc.record({
  topics: listed('谈'),
  objections: listed('doubt').map((all) => all.map((scenario) => ({ scenario }))),
  feedback: listed('说').map((all) =>
    all.map((text) => ({ family: 'bills', kind: 'wish', text }) as const satisfies ProductFeedback),
  ),
});

describe('mergeTouches', () => {
  test('keeps the text that says more and everybody and everything of both', () => {
    const merged = mergeTouches(
      touch({
        isEffective: false,
        personIds: ['p1'],
        topics: ['利率'],
        objections: [{ scenario: 'price', worked: true }],
      }),
      touch({
        id: 't2',
        text: '拜访王总谈承兑和利率,答应报价',
        time: '10:00',
        personIds: ['p1', 'p2'],
        topics: ['额度'],
        products: ['bills'],
        objections: [{ scenario: 'price' }, { scenario: 'procedure' }],
      }),
    );
    expect(merged).toEqual(
      touch({
        text: '拜访王总谈承兑和利率,答应报价',
        time: '10:00',
        personIds: ['p1', 'p2'],
        topics: ['利率', '额度'],
        products: ['bills'],
        objections: [{ scenario: 'price', worked: true }, { scenario: 'procedure' }],
      }),
    );
  });
  test('keeps what was said last of the answer to a doubt', () => {
    const answered = (worked?: boolean) =>
      touch({ objections: [{ scenario: 'price', ...(worked !== undefined && { worked }) }] });
    expect(mergeTouches(answered(), answered(true))?.objections).toEqual([{ scenario: 'price', worked: true }]);
    expect(mergeTouches(answered(true), answered(false))?.objections).toEqual([{ scenario: 'price', worked: false }]);
  });
  test('joins texts when neither contains the other', () => {
    expect(mergeTouches(touch({ text: '甲乙' }), touch({ text: '丙丁' }))?.text).toBe('甲乙\n丙丁');
  });
  test('makes nothing of two when one has no room for all that both say', () => {
    expect(mergeTouches(touch({ text: '甲乙' }), touch({ text: '长'.repeat(4999) }))).toBeUndefined();
    const some = (from: number) => Array.from({ length: 30 }, (_, nth) => `p${from + nth}`);
    expect(mergeTouches(touch({ personIds: some(0) }), touch({ personIds: some(30) }))).toBeUndefined();
  });
  test('loses no topic, doubt or feedback of either, or makes nothing of two', () => {
    fc.assert(
      fc.property(heard, heard, (one, two) => {
        const merged = mergeTouches(touch(one), touch(two));
        const fits = [
          [...(one.topics ?? []), ...(two.topics ?? [])],
          [...(one.objections ?? []), ...(two.objections ?? [])].map(({ scenario }) => scenario),
          [...(one.feedback ?? []), ...(two.feedback ?? [])].map(({ text }) => text),
        ].every((all) => new Set(all).size <= 20);
        expect(merged !== undefined).toBe(fits);
        for (const { topics = [], objections = [], feedback = [] } of merged ? [one, two] : []) {
          expect(merged?.topics ?? []).toEqual(expect.arrayContaining([...topics]));
          expect(merged?.feedback ?? []).toEqual(expect.arrayContaining([...feedback]));
          const scenarios = merged?.objections?.map(({ scenario }) => scenario) ?? [];
          expect(scenarios).toEqual(expect.arrayContaining(objections.map(({ scenario }) => scenario)));
        }
      }),
    );
  });
  test('changes nothing when merged with itself, and loses nobody', () => {
    fc.assert(
      fc.property(texts, texts, fc.array(fc.constantFrom('a', 'b', 'c')), (one, two, personIds) => {
        const first = touch({ text: one, personIds: [...new Set(personIds)] });
        expect(mergeTouches(first, first)).toEqual(first);
        const merged = mergeTouches(touch({ text: two, personIds: ['z'] }), first);
        expect(merged?.personIds).toEqual(['z', ...first.personIds]);
      }),
    );
  });
});
