import { describe, expect, test } from 'vitest';
import { SEGMENTS } from '../client/client.ts';
import { TOUCH_TARGET } from '../touch/count.ts';
import { CHANGE_APPROACH, nextPlanStep, PURPOSES, touchPlan } from './plan.ts';

describe.each(SEGMENTS)('the plan for %s', (segment) => {
  const plan = touchPlan(segment);
  test('has a purpose and something to bring for each of the seven touches', () => {
    expect(plan.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: TOUCH_TARGET.high }, (_, at) => at + 1));
    for (const { bring } of plan) expect(bring.length).toBeGreaterThanOrEqual(2);
    for (const { bring } of plan) expect(new Set(bring).size).toBe(bring.length);
  });
  test('begins with the first visit and keeps the order of purposes', () => {
    expect(plan[0]?.purpose).toBe('firstVisit');
    const places = plan.map(({ purpose }) => PURPOSES.indexOf(purpose));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(plan.map(({ purpose }) => purpose)).toContain('sign');
  });
  test('brings something of its own', () => {
    const common = new Set(touchPlan(segment === 'services' ? 'wealth' : 'services').flatMap(({ bring }) => bring));
    expect(plan.some(({ bring }) => bring.some((each) => !common.has(each)))).toBe(true);
  });
});

test.each([
  [0, 'firstVisit'],
  [1, 'needs'],
  [6, 'review'],
])('after %i effective touches the next is for %s', (effective, purpose) => {
  expect(nextPlanStep('manufacturing', effective)).toMatchObject({ ordinal: effective + 1, purpose });
});

test('past the seventh touch the approach is to be changed, and there is what to ask', () => {
  expect(nextPlanStep('manufacturing', 7)).toBe('changeApproach');
  expect(CHANGE_APPROACH.length).toBeGreaterThan(0);
});

test.each([
  [3, ['firstVisit', 'proposal', 'terms']],
  [5, ['firstVisit', 'needs', 'proposal', 'terms', 'sign']],
  [9, ['firstVisit', 'firstVisit', 'needs', 'proposal', 'objections', 'objections', 'terms', 'sign', 'review']],
])('a plan for %i touches keeps the order and ends where the rule ends', (most, purposes) => {
  const steps = Array.from({ length: most }, (_, effective) => nextPlanStep('manufacturing', effective, most));
  expect(steps.map((step) => step !== 'changeApproach' && step.purpose)).toEqual(purposes);
  expect(steps.map((step) => step !== 'changeApproach' && step.ordinal)).toEqual(steps.map((_, at) => at + 1));
  expect(nextPlanStep('manufacturing', most, most)).toBe('changeApproach');
});
