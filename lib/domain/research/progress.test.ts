import { expect, test } from 'vitest';
import type { ResearchItem, ResearchPlan } from './plan.ts';
import { isOverdue, planProgress, researchActionId } from './progress.ts';

const TODAY = '2026-11-22';
const item = (id: string, patch: Partial<ResearchItem> = {}): ResearchItem => ({
  ...{ id, group: 'financial', question: `问题 ${id}`, method: 'talk', due: '2026-12-01' },
  ...patch,
});
const plan = (items: readonly ResearchItem[], patch: Partial<ResearchPlan> = {}): ResearchPlan => ({
  ...{ id: 'p', objective: '授信前调研', madeOn: '2026-11-01', until: '2026-12-31', items },
  ...patch,
});

test('progress counts answers, and names what is overdue, the longest first', () => {
  const items = [
    item('a', { due: '2026-11-21' }),
    item('b', { due: '2026-11-20' }),
    item('c', { due: '2026-11-19', answeredOn: '2026-11-21' }),
    item('d', { due: TODAY }),
  ];
  const { all, answered, overdue } = planProgress(plan(items), TODAY);
  expect([all, answered, overdue.map(({ id }) => id)]).toEqual([4, 1, ['b', 'a']]);
});

test('a closed plan has nothing overdue', () => {
  const items = [item('a', { due: '2026-11-01' })];
  expect(planProgress(plan(items, { closedOn: '2026-11-20' }), TODAY).overdue).toEqual([]);
});

test('questions stand by group, in a group the earliest due first and what is answered last', () => {
  const items = [
    item('s', { group: 'sector' }),
    item('b'),
    item('a', { answeredOn: '2026-11-02', due: '2026-11-01' }),
    item('c', { due: '2026-11-30' }),
  ];
  expect(
    planProgress(plan(items), TODAY).groups.map(({ group, items: own }) => [group, own.map(({ id }) => id)]),
  ).toEqual([
    ['financial', ['c', 'b', 'a']],
    ['sector', ['s']],
  ]);
});

test.each([
  ['yesterday', { due: '2026-11-21' }, true],
  ['today', { due: TODAY }, false],
  ['yesterday, answered', { due: '2026-11-21', answeredOn: TODAY }, false],
])('a question due %s is overdue: %o %s', (_, patch, expected) => {
  expect(isOverdue(item('a', patch), TODAY)).toBe(expected);
});

test('the name of a question fits a follow-up', () => {
  expect(researchActionId('0192f5a0-0000-7000-8000-000000000000').length).toBeLessThanOrEqual(80);
});
