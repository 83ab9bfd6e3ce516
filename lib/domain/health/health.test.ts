import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { addDays } from '../calendar/day.ts';
import { healthOf } from './health.ts';

const TODAY = '2026-11-21';
const touchedDaysAgo = (...days: number[]) => days.map((ago) => makeTouch({ day: addDays(TODAY, -ago) }));
const promise = makeFollowUp({ kind: 'promise', due: '2026-11-19' });
const overdue = makeFollowUp({ due: '2026-11-18' });
const planned = makeFollowUp({ due: '2026-11-25' });
const owed = makeFollowUp({ kind: 'promise', due: '2026-11-25' });

describe('healthOf, prospect of grade B (aim 10 days, longest 21)', () => {
  test.each([
    [
      'good when touched lately with a next step',
      { touches: touchedDaysAgo(3), followUps: [planned] },
      'good',
      'onTrack',
    ],
    ['no data when never touched', { followUps: [planned] }, 'noData', 'neverTouched'],
    ['watch when there is no next step', { touches: touchedDaysAgo(3) }, 'watch', 'noNextStep'],
    [
      'watch when the next step is overdue',
      { touches: touchedDaysAgo(3), followUps: [overdue] },
      'watch',
      'followUpOverdue',
    ],
    ['watch when contact is due', { touches: touchedDaysAgo(11), followUps: [owed] }, 'watch', 'contactDue'],
    ['good when contact is due and planned', { touches: touchedDaysAgo(11), followUps: [planned] }, 'good', 'onTrack'],
    ['good when it is late and planned', { touches: touchedDaysAgo(22), followUps: [planned] }, 'good', 'onTrack'],
    [
      'risk when nobody answered lately',
      { touches: [...touchedDaysAgo(22), makeTouch({ day: TODAY, isEffective: false })], followUps: [owed] },
      'risk',
      'contactOverdue',
    ],
    [
      'watch when the client is late with a promise',
      { touches: touchedDaysAgo(1), followUps: [{ ...promise, by: 'client' }] },
      'watch',
      'followUpOverdue',
    ],
    [
      'good when what is overdue is put off',
      { touches: touchedDaysAgo(1), followUps: [{ ...overdue, snoozedUntil: '2026-11-22' }] },
      'good',
      'onTrack',
    ],
    ['good on the last day of the aim', { touches: touchedDaysAgo(10), followUps: [planned] }, 'good', 'onTrack'],
    ['risk past the longest interval', { touches: touchedDaysAgo(22), followUps: [owed] }, 'risk', 'contactOverdue'],
    ['watch on the last day of the longest', { touches: touchedDaysAgo(21), followUps: [owed] }, 'watch', 'contactDue'],
    ['risk when a promise is broken', { touches: touchedDaysAgo(1), followUps: [promise] }, 'risk', 'promiseOverdue'],
    ['risk when a promise is broken before any touch', { followUps: [promise] }, 'risk', 'promiseOverdue'],
    [
      'risk past touch 7 without conversion',
      { touches: touchedDaysAgo(1, 2, 3, 4, 5, 6, 7, 8), followUps: [planned] },
      'risk',
      'tooManyTouches',
    ],
  ] as const)('is %s', (_name, patch, level, reason) => {
    expect(healthOf(makeSummary(patch), TODAY)).toMatchObject({ level, reason });
  });

  test('cites the days and the rule it used', () => {
    const health = healthOf(makeSummary({ touches: touchedDaysAgo(22), followUps: [overdue] }), TODAY);
    expect(health.facts).toEqual({ daysSince: 22, longest: 21, effective: 1 });
  });

  test('counts the days by which the oldest follow-up is overdue', () => {
    const health = healthOf(makeSummary({ touches: touchedDaysAgo(3), followUps: [planned, overdue] }), TODAY);
    expect(health.facts.overdueBy).toBe(3);
  });
});

test('another touch rule counts differently', () => {
  const summary = makeSummary({ touches: touchedDaysAgo(1, 2, 3), followUps: [planned] });
  const rule = { low: 1, high: 2, collapse: 'none' } as const;
  expect(healthOf(summary, TODAY, { rule }).reason).toBe('tooManyTouches');
});

describe('healthOf, outside the hunt', () => {
  test('a customer without a next step is no cause for warning', () => {
    const summary = makeSummary({ client: { stage: 'deepening' }, touches: touchedDaysAgo(3) });
    expect(healthOf(summary, TODAY).level).toBe('good');
  });
  test('many touches are no warning once the client has signed', () => {
    const touches = touchedDaysAgo(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(healthOf(makeSummary({ client: { stage: 'delivery' }, touches }), TODAY).reason).toBe('onTrack');
  });
  test.each(['lost', 'dormant'] as const)('a %s client is named so whatever else is true', (stage) => {
    expect(healthOf(makeSummary({ client: { stage }, followUps: [promise] }), TODAY).reason).toBe(stage);
  });
  test('a follow-up that is done no longer counts', () => {
    const summary = makeSummary({
      touches: touchedDaysAgo(1),
      followUps: [{ ...promise, doneOn: '2026-11-20' }, planned],
    });
    expect(healthOf(summary, TODAY).level).toBe('good');
  });
});
