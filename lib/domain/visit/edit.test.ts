import { describe, expect, test } from 'vitest';
import {
  addPromise,
  besidePart,
  chooseNext,
  endLeft,
  endVisit,
  goOn,
  goTo,
  keepJot,
  LONGEST_LINE,
  MOST_PROMISES,
  partMs,
  removePromise,
  toggleDone,
  toggleObjection,
  togglePerson,
  withJot,
  withNote,
  withTap,
} from './edit.ts';
import { startVisit, tickedIds, tickId, type VisitProgress } from './progress.ts';

const visit = startVisit('2026-11-22', 1_000);

describe('the clock of a part', () => {
  test('runs while the part is shown, and goes on where it was when the talk comes back to it', () => {
    const away = goTo(visit, 'needs', 61_000);
    expect(partMs(visit, 'opening', 31_000)).toBe(30_000);
    expect([partMs(away, 'opening', 500_000), partMs(away, 'needs', 71_000)]).toEqual([60_000, 10_000]);
    const back = goTo(away, 'opening', 71_000);
    expect(partMs(back, 'opening', 76_000)).toBe(65_000);
  });
  test('is not set back when the same part is chosen once more', () => {
    expect(goTo(visit, 'opening', 9_000)).toBe(visit);
  });
  test('stands while the visit is over, and runs again when it goes on after all', () => {
    const over = endVisit(visit, 61_000);
    expect(over.endedMs).toBe(61_000);
    expect(partMs(over, 'opening', 900_000)).toBe(60_000);
    const on = goOn(over, 900_000);
    expect(on).not.toHaveProperty('endedMs');
    expect(partMs(on, 'opening', 901_000)).toBe(61_000);
  });
  test('an end is not moved when it is ended once more', () => {
    const over = endVisit(visit, 61_000);
    expect(endVisit(over, 900_000)).toBe(over);
  });
  test.each([
    ['it was written on', { lastMs: 50_000 }, 50_000],
    ['only its part was changed', { atSinceMs: 40_000 }, 40_000],
    ['the clock of the machine was put back meanwhile', { lastMs: 10 }, 1_000],
  ])('ends a visit of another day where it was left when %s', (_when, patch, endedMs) => {
    expect(endLeft({ ...visit, ...patch }).endedMs).toBe(endedMs);
  });
  test('never runs backwards when the clock of the machine was put back', () => {
    expect(partMs(visit, 'opening', 0)).toBe(0);
  });
});

test.each([
  ['opening', -1, undefined],
  ['opening', 1, 'needs'],
  ['closing', -1, 'objections'],
  ['closing', 1, undefined],
] as const)('beside %s, by %d, lies %s', (part, step, beside) => {
  expect(besidePart(part, step)).toBe(beside);
});

describe('ticks and notes', () => {
  test('stand in the part that was shown when they were made', () => {
    const noted = withNote(toggleDone(visit, tickId('promise', 'p1')), '先说了回执的事');
    const later = toggleDone(goTo(noted, 'needs', 2_000), tickId('ask', 'payroll'));
    expect(later.parts.opening).toEqual({ done: ['promise p1'], note: '先说了回执的事' });
    expect(later.parts.needs).toEqual({ done: ['ask payroll'], note: '' });
    expect(tickedIds(later, 'promise')).toEqual(['p1']);
    expect(tickedIds(later, 'question')).toEqual([]);
  });
  test('are taken away by a second tap', () => {
    expect(toggleDone(toggleDone(visit, 'ask a'), 'ask a').parts.opening.done).toEqual([]);
    expect(togglePerson(togglePerson(visit, 'a'), 'a').people).toEqual([]);
  });
  test('a next step is chosen, changed, and taken back', () => {
    const chosen = chooseNext(visit, 'terms');
    expect(chosen.next).toBe('terms');
    expect(chooseNext(chosen, 'sign').next).toBe('sign');
    expect(chooseNext(chosen, 'terms')).not.toHaveProperty('next');
  });
});

describe('a doubt', () => {
  const price = { worked: true, outcomeId: 'o1' };
  test('came up with the first word on its script, and says what was said last', () => {
    const once = withTap(visit, 'price', 's1', price);
    expect(once.objections).toEqual([{ scenario: 'price', worked: true, scriptId: 's1' }]);
    const twice = withTap(once, 'price', 's2', { worked: false, outcomeId: 'o2' });
    expect(twice.objections).toEqual([{ scenario: 'price', worked: false, scriptId: 's2' }]);
    expect(twice.taps?.map(({ outcomeId }) => outcomeId)).toEqual(['o1', 'o2']);
  });
  test('is still one that came up when what was said of its script is taken back', () => {
    const unsaid = withTap(withTap(visit, 'price', 's1', price), 'price', 's1', undefined);
    expect(unsaid).toMatchObject({ objections: [{ scenario: 'price' }], taps: [] });
  });
  test('keeps what was counted when it is unticked, and says it again when ticked once more', () => {
    const unticked = toggleObjection(withTap(visit, 'price', 's1', price), 'price');
    expect(unticked.objections).toEqual([]);
    expect(toggleObjection(unticked, 'price').objections).toEqual([
      { scenario: 'price', worked: true, scriptId: 's1' },
    ]);
  });
  test('is none when the script belongs to a part of the visit', () => {
    const said = withTap(visit, 'opening', 's9', price);
    expect(said).not.toHaveProperty('objections');
    expect(said.taps).toHaveLength(1);
  });
});

describe('promises', () => {
  const one = { by: 'us', text: '周三前发报价' } as const;
  test('are kept without blanks around them, once each, none of them empty', () => {
    const kept = addPromise(addPromise(addPromise(visit, { by: 'us', text: ' 周三前发报价 ' }), one), {
      by: 'us',
      text: ' ',
    });
    expect(kept.promises).toEqual([one]);
    expect(addPromise(kept, { ...one, by: 'client' }).promises).toHaveLength(2);
  });
  test('are taken away', () => {
    const kept = addPromise(visit, one);
    expect(removePromise(kept, (kept.promises ?? [])[0] ?? one).promises).toEqual([]);
  });
  test('are cut to one line and to as many as fit', () => {
    const long = addPromise(visit, { by: 'us', text: '长'.repeat(LONGEST_LINE + 5) });
    expect(long.promises?.[0]?.text).toHaveLength(LONGEST_LINE);
    const many = Array.from({ length: MOST_PROMISES + 3 }, (_, at) => ({ by: 'us', text: `第 ${at} 件` }) as const);
    expect(many.reduce<VisitProgress>(addPromise, visit).promises).toHaveLength(MOST_PROMISES);
  });
  test('one that is being written is let go, kept, or kept with the end of the visit', () => {
    const writing = withJot(visit, one);
    expect(withJot(writing, undefined)).toEqual(visit);
    expect(keepJot(writing)).toMatchObject({ promises: [one] });
    expect(keepJot(writing)).not.toHaveProperty('jot');
    expect(endVisit(writing, 5_000).promises).toEqual([one]);
  });
});
