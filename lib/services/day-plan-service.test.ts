import { BehaviorSubject, Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../test/factories/client.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { makeWorkCalendar } from '../domain/calendar/workdays.ts';
import { relationRules } from '../domain/policy/relation-rules.ts';
import { dayPlan } from '../domain/today/day-plan.ts';
import type { DayPlan } from './day-plan.ts';
import { createDayPlanService } from './day-plan-service.ts';

const TODAY = '2026-11-22';
const calendar = makeWorkCalendar({ daysOff: {}, workdays: [], expected: [] });
const book = (size: number, due = TODAY): ClientSummary[] =>
  Array.from({ length: size }, () => makeSummary({ followUps: [makeFollowUp({ due })] }));

function watch(
  summaries$: Subject<readonly ClientSummary[]>,
  load = async () => calendar,
  rules$ = new BehaviorSubject(relationRules()),
) {
  const today$ = new BehaviorSubject(TODAY);
  const plans: DayPlan[] = [];
  createDayPlanService(summaries$, today$, rules$, load).plan$.subscribe((plan) => plans.push(plan));
  return { plans, today$ };
}

test('the plan is that of the whole book, and follows the day', async () => {
  const summaries$ = new Subject<readonly ClientSummary[]>();
  const { plans, today$ } = watch(summaries$);
  const clients = [...book(3), ...book(4, '2026-11-23')];
  summaries$.next(clients);
  await expect.poll(() => plans.at(-1)?.due).toBe(3);
  expect(plans.at(-1)?.first(99)).toEqual(dayPlan(clients, TODAY, { calendar }));
  today$.next('2026-11-23');
  expect(plans.at(-1)?.due).toBe(7);
});

test('a small change is told at once, and a locked book has an empty plan', async () => {
  const summaries$ = new Subject<readonly ClientSummary[]>();
  const { plans } = watch(summaries$);
  const clients = book(2);
  summaries$.next(clients);
  await expect.poll(() => plans.length).toBe(1);
  summaries$.next([...clients, ...book(1)]);
  expect(plans.at(-1)).toMatchObject({ due: 3, clients: 3 });
  summaries$.next([]);
  expect(plans.at(-1)).toMatchObject({ due: 0, count: 0, clients: 0 });
});

test('the plan is there without the working calendar when that cannot be read', async () => {
  const summaries$ = new Subject<readonly ClientSummary[]>();
  const { plans } = watch(summaries$, () => Promise.reject(new Error('not there')));
  summaries$.next(book(2));
  await expect.poll(() => plans.at(-1)?.due).toBe(2);
});

test('what is superseded while it is worked out is never shown', async () => {
  const summaries$ = new Subject<readonly ClientSummary[]>();
  const { plans } = watch(summaries$);
  summaries$.next(book(1));
  const last = book(2);
  summaries$.next(last);
  await expect.poll(() => plans.length).toBeGreaterThan(0);
  expect(plans.map(({ clients }) => clients)).toEqual([2]);
});

test('the plan follows a change of the rules at once', async () => {
  const summaries$ = new Subject<readonly ClientSummary[]>();
  const rules$ = new BehaviorSubject(relationRules());
  const { plans } = watch(summaries$, undefined, rules$);
  const touches = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => makeTouch({ day, isEffective: true }));
  summaries$.next([makeSummary({ client: { stage: 'contact', stageSince: '2026-11-01' }, touches })]);
  await expect.poll(() => plans.length).toBe(1);
  const reasons = () =>
    plans
      .at(-1)
      ?.first(1)[0]
      ?.reasons.map(({ id }) => id);
  expect(reasons()).toEqual(['noNextStep']);
  rules$.next(relationRules({ 'touches.low': 1, 'touches.high': 2, 'dwell.contact': 7 }));
  await expect.poll(() => reasons()).toEqual(['stalled', 'tooManyTouches', 'noNextStep']);
});
