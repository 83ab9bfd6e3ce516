import { expect, test } from 'vitest';
import { openQuestions, type ResearchItem, type ResearchPlan } from './plan.ts';

const item = (id: string, patch: Partial<ResearchItem> = {}): ResearchItem => ({
  ...{ id, group: 'financial', question: `问题 ${id}`, method: 'talk', due: '2026-12-01' },
  ...patch,
});
const plan = (items: readonly ResearchItem[], patch: Partial<ResearchPlan> = {}): ResearchPlan => ({
  ...{ id: 'p', objective: '授信前调研', madeOn: '2026-11-01', until: '2026-12-31', items },
  ...patch,
});

test('open are the questions without an answer, the earliest due first, ties by id', () => {
  const items = [item('b'), item('a'), item('c', { due: '2026-11-30' }), item('d', { answeredOn: '2026-11-02' })];
  expect(openQuestions([plan(items)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('a closed plan asks nothing any more', () => {
  expect(openQuestions([plan([item('a')], { closedOn: '2026-11-20' })])).toEqual([]);
  expect(openQuestions(undefined)).toEqual([]);
});
