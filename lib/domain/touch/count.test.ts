import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBy, countTouches, countWith, judgeTouches } from './count.ts';
import { CHANNELS, type Touch } from './touch.ts';

function touch(id: string, patch: Partial<Touch> = {}): Touch {
  return { id, channel: 'call', day: '2026-11-20', text: '', isEffective: true, personIds: [], ...patch };
}

const touchesUpTo = (maxLength: number) =>
  fc
    .array(
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        day: fc.integer({ min: 1, max: 9 }).map((number) => `2026-11-0${number}`),
        isEffective: fc.boolean(),
      }),
      { maxLength },
    )
    .map((list) => list.map((patch, index) => touch(String(index).padStart(3, '0'), patch)));
const anyTouches = touchesUpTo(80);

describe('judgeTouches', () => {
  test('an unanswered call is logged but does not count', () => {
    expect(judgeTouches([touch('1', { isEffective: false })]).get('1')).toBe('notEffective');
  });
  test('two touches on one day through one channel count once', () => {
    const verdicts = judgeTouches([touch('1'), touch('2')]);
    expect([...verdicts.values()]).toEqual(['counts', 'sameDaySameChannel']);
  });
  test('one day through two channels counts twice', () => {
    expect(countTouches([touch('1'), touch('2', { channel: 'visit' })]).effective).toBe(2);
  });
  test('an unanswered call before an answered one on the same day does not take its place', () => {
    expect(countTouches([touch('1', { isEffective: false }), touch('2')]).effective).toBe(1);
  });
});

describe('countTouches', () => {
  test('gives zeros and no days when nothing was logged', () => {
    expect(countTouches([])).toEqual({ effective: 0, total: 0 });
  });
  test('tells the last day from the last effective day', () => {
    const count = countTouches([
      touch('1', { day: '2026-11-01' }),
      touch('2', { day: '2026-11-09', isEffective: false }),
    ]);
    expect(count).toEqual({ effective: 1, total: 2, lastDay: '2026-11-09', lastEffectiveDay: '2026-11-01' });
  });
  test('does not depend on the order of the touches', () => {
    fc.assert(
      fc.property(anyTouches, (touches) => {
        expect(countTouches([...touches].reverse())).toEqual(countTouches(touches));
      }),
    );
  });
  test('one more touch raises the count by one or not at all', () => {
    fc.assert(
      fc.property(anyTouches, (touches) => {
        const all = countTouches(touches).effective;
        const butLast = countTouches(touches.slice(0, -1)).effective;
        expect(all - butLast === 0 || all - butLast === 1).toBe(true);
      }),
    );
  });
  test('equals the number of distinct day and channel pairs with a two-way contact', () => {
    fc.assert(
      fc.property(anyTouches, (touches) => {
        const pairs = new Set(touches.filter((item) => item.isEffective).map((item) => item.day + item.channel));
        expect(countTouches(touches).effective).toBe(pairs.size);
      }),
    );
  });
});

test('counting one more touch equals counting all again, whatever they are', () => {
  fc.assert(
    fc.property(anyTouches, (touches) => {
      let count = countTouches([]);
      for (const [index, each] of touches.entries()) {
        count = countWith(count, touches.slice(0, index), each);
        expect(count).toEqual(countTouches(touches.slice(0, index + 1)));
      }
    }),
  );
});

describe('countBy', () => {
  const touches = [touch('1'), touch('2'), touch('3', { channel: 'visit' }), touch('4', { isEffective: false })];
  test.each([
    ['sameDaySameChannel', 2],
    ['sameDay', 1],
    ['none', 3],
  ] as const)('three answered touches of one day through two channels under %s count %i', (collapse, expected) => {
    expect(countBy(countTouches(touches), { collapse })).toBe(expected);
  });
  test('agrees with the definition of each rule', () => {
    fc.assert(
      fc.property(anyTouches, (list) => {
        const answered = list.filter(({ isEffective }) => isEffective);
        const count = countTouches(list);
        expect(countBy(count, { collapse: 'none' })).toBe(answered.length);
        expect(countBy(count, { collapse: 'sameDay' })).toBe(new Set(answered.map(({ day }) => day)).size);
        expect(countBy(count, { collapse: 'sameDaySameChannel' })).toBe(count.effective);
      }),
    );
  });
});
