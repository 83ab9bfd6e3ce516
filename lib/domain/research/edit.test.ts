import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { answeredItem, closedPlan, reopenedPlan, withItem, withoutItem, withoutPlan, withPlan } from './edit.ts';
import { MOST_PLANS, MOST_RESEARCH_ITEMS, type ResearchItem, type ResearchPlan } from './plan.ts';

const item = (id: string): ResearchItem => ({ id, group: 'sector', question: id, method: 'talk', due: '2026-12-01' });
const plan = (id: string, items: readonly ResearchItem[] = []): ResearchPlan => ({
  ...{ id, objective: '调研', madeOn: '2026-11-10', until: '2026-12-31', items },
});

test('plans are put in, changed in their place, and taken out', () => {
  const one = withPlan(makeClient(), plan('a'));
  const two = one && withPlan(one, plan('b'));
  const changed = two && withPlan(two, { ...plan('a'), objective: '复查' });
  expect(changed?.researchPlans?.map(({ id, objective }) => `${id} ${objective}`)).toEqual(['a 复查', 'b 调研']);
  const left = changed && withoutPlan(withoutPlan(changed, 'a'), 'b');
  expect(left && 'researchPlans' in left).toBe(false);
});

test('too many are refused', () => {
  const full = makeClient({ researchPlans: Array.from({ length: MOST_PLANS }, (_, at) => plan(`p${at}`)) });
  expect(withPlan(full, plan('more'))).toBeUndefined();
  expect(withPlan(full, plan('p3'))).toBeDefined();
  const many = plan(
    'p',
    Array.from({ length: MOST_RESEARCH_ITEMS }, (_, at) => item(`i${at}`)),
  );
  expect(withItem(many, item('more'))).toBeUndefined();
  expect(withItem(many, item('i3'))).toBeDefined();
});

test('questions are put in and taken out', () => {
  const two = withItem(plan('p', [item('a')]), item('b'));
  expect(two && withoutItem(two, 'a').items.map(({ id }) => id)).toEqual(['b']);
});

test('an answer has its day, keeps it when it is put right, and goes when it is emptied', () => {
  const answered = answeredItem(item('a'), ' 有 ', '2026-11-22');
  expect(answered).toMatchObject({ answer: '有', answeredOn: '2026-11-22' });
  expect(answeredItem(answered, '没有', '2026-11-30')).toMatchObject({ answer: '没有', answeredOn: '2026-11-22' });
  expect(answeredItem(answered, '  ', '2026-11-30')).toEqual(item('a'));
});

test('a plan is closed, never before it was made, and opened again', () => {
  expect(closedPlan(plan('p'), '2026-11-22').closedOn).toBe('2026-11-22');
  expect(closedPlan(plan('p'), '2026-11-01').closedOn).toBe('2026-11-10');
  expect(reopenedPlan(closedPlan(plan('p'), '2026-11-22'))).toEqual(plan('p'));
});
