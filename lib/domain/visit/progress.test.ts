import { expect, test } from 'vitest';
import { startVisit, VISIT_PARTS, visitDraftName, visitMinutes } from './progress.ts';

test('a visit begins with the opening, nothing done and nothing noted', () => {
  const visit = startVisit('2026-11-22', 1_000);
  expect(visit).toMatchObject({ day: '2026-11-22', startedMs: 1_000, at: 'opening' });
  expect(Object.keys(visit.parts)).toEqual([...VISIT_PARTS]);
  expect(Object.values(visit.parts).every(({ done, note }) => done.length === 0 && note === '')).toBe(true);
  expect(visitDraftName('a')).not.toBe('a');
});

test.each([
  ['it has just begun', { startedMs: 0 }, 10_000, 1],
  ['it goes on', { startedMs: 0 }, 25 * 60_000, 25],
  ['it is over', { startedMs: 0, endedMs: 40 * 60_000 }, 99 * 60_000, 40],
])('it lasts whole minutes, at least one, when %s', (_when, visit, now, minutes) => {
  expect(visitMinutes(visit, now)).toBe(minutes);
});
