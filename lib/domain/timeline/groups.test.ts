import { expect, test } from 'vitest';
import { byMonth, countGroups, groupOf, kindsOf, TIMELINE_GROUPS } from './groups.ts';
import { TIMELINE_KINDS, type TimelineItem } from './timeline.ts';

const line = (kind: TimelineItem['kind'], day = '2026-11-01'): TimelineItem => ({ kind, id: `${kind} ${day}`, day });

test('every kind belongs to one group, and every group has kinds', () => {
  expect(new Set(TIMELINE_KINDS.map(groupOf))).toEqual(new Set(TIMELINE_GROUPS));
});

test('counts the lines of each group in their order, and leaves out the empty ones', () => {
  const items = [line('edit'), line('touch'), line('followUpDone'), line('followUpMade'), line('import')];
  expect([...countGroups(items)]).toEqual([
    ['touch', 1],
    ['followUp', 2],
    ['data', 2],
  ]);
});

test('no group chosen means every kind; one chosen means its kinds', () => {
  expect(kindsOf(new Set())).toEqual(new Set(TIMELINE_KINDS));
  expect([...kindsOf(new Set(['stage']))]).toEqual(['stageMove', 'firstBusiness', 'created']);
});

test('takes lines together by month and keeps their order', () => {
  const items = [line('touch', '2026-11-30'), line('edit', '2026-11-01'), line('file', '2026-10-31')];
  expect(byMonth(items)).toEqual([
    { month: '2026-11', items: items.slice(0, 2) },
    { month: '2026-10', items: items.slice(2) },
  ]);
  expect(byMonth([])).toEqual([]);
});
