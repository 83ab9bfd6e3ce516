import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { addDays, weekday } from '../calendar/day.ts';
import { CHANNELS } from '../touch/touch.ts';
import { contactVerdict } from './contact.ts';

const TODAY = '2026-11-23';
const weekdays = { isWorkday: (day: string) => weekday(day) <= 5 };
const ago = (days: number, patch = {}) => makeTouch({ day: addDays(TODAY, -days), ...patch });

describe('contactVerdict, prospect of grade B (aim 10 days, longest 21)', () => {
  test.each([
    ['rested within the aim', { touches: [ago(10)] }, 'rested'],
    ['due the day after', { touches: [ago(11)] }, 'due'],
    ['due on the last day of the longest', { touches: [ago(21)] }, 'due'],
    ['overdue the day after', { touches: [ago(22)] }, 'overdue'],
    ['never when nothing was logged', {}, 'never'],
    ['never when nobody ever answered', { touches: [ago(1, { isEffective: false })] }, 'never'],
    ['overdue when yesterday nobody answered', { touches: [ago(22), ago(1, { isEffective: false })] }, 'overdue'],
    ['rested when a touch lies ahead', { touches: [ago(-3)] }, 'rested'],
    [
      'planned when a visit is planned',
      { touches: [ago(22)], followUps: [makeFollowUp({ due: '2026-11-25' })] },
      'planned',
    ],
    ['planned before the first contact too', { followUps: [makeFollowUp({ due: '2026-11-25' })] }, 'planned'],
    [
      'overdue when the plan lies behind',
      { touches: [ago(22)], followUps: [makeFollowUp({ due: '2026-11-20' })] },
      'overdue',
    ],
    [
      'overdue when the plan is farther off than the longest',
      { touches: [ago(22)], followUps: [makeFollowUp({ due: '2026-12-15' })] },
      'overdue',
    ],
    [
      'planned when what was due is snoozed to a day within it',
      { touches: [ago(22)], followUps: [makeFollowUp({ due: '2026-11-20', snoozedUntil: '2026-11-24' })] },
      'planned',
    ],
    [
      'overdue when only a promise is open',
      { touches: [ago(22)], followUps: [makeFollowUp({ kind: 'promise', due: '2026-11-25' })] },
      'overdue',
    ],
    [
      'planned when the promise is to come by',
      { touches: [ago(22)], followUps: [makeFollowUp({ kind: 'promise', channel: 'visit', due: '2026-11-25' })] },
      'planned',
    ],
    [
      'planned when the client is to come to us',
      { touches: [ago(22)], followUps: [makeFollowUp({ by: 'client', channel: 'meeting', due: '2026-11-25' })] },
      'planned',
    ],
    [
      'overdue when it is the client who is to act',
      { touches: [ago(22)], followUps: [makeFollowUp({ by: 'client', due: '2026-11-25' })] },
      'overdue',
    ],
  ] as const)('is %s', (_name, patch, state) => {
    expect(contactVerdict(makeSummary(patch), TODAY).state).toBe(state);
  });

  test('cites its days', () => {
    expect(contactVerdict(makeSummary({ touches: [ago(22)] }), TODAY)).toEqual({
      ruleId: 'cadence.contact',
      state: 'overdue',
      cadence: { ideal: 10, longest: 21 },
      lastOn: '2026-11-01',
      daysSince: 22,
      idealBy: '2026-11-11',
      longestBy: '2026-11-22',
    });
  });

  test('a limit on a Sunday moves to Monday', () => {
    const summary = makeSummary({ touches: [ago(22)] });
    expect(contactVerdict(summary, TODAY, { calendar: weekdays })).toMatchObject({
      state: 'due',
      longestBy: '2026-11-23',
    });
  });
});

test.each(['dormant', 'lost'] as const)('a %s client is exempt', (stage) => {
  expect(contactVerdict(makeSummary({ client: { stage } }), TODAY)).toEqual({
    ruleId: 'cadence.contact',
    state: 'exempt',
  });
});

test('the bank may set another cadence', () => {
  const cadenceOf = () => ({ ideal: 1, longest: 2 });
  expect(contactVerdict(makeSummary({ touches: [ago(3)] }), TODAY, { cadenceOf }).state).toBe('overdue');
});

test('any two-way contact today resets the clock, through whatever channel, however long it was silent', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), fc.nat(2000), (channel, silence) => {
      const touches = [ago(silence), makeTouch({ day: TODAY, channel })];
      expect(contactVerdict(makeSummary({ touches }), TODAY).state).toBe('rested');
    }),
  );
});

test('holidays never bring a limit forward, and a verdict never improves with time alone', () => {
  const RANK = { rested: 0, due: 1, overdue: 2 } as Record<string, number>;
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), fc.nat(50), (off, days) => {
      const last = '2026-01-20';
      const holidays = off.map((count) => addDays(last, count));
      const calendar = { isWorkday: (day: string) => !holidays.includes(day) };
      const summary = makeSummary({ touches: [makeTouch({ day: last })] });
      const today = addDays(last, days);
      const verdict = contactVerdict(summary, today, { calendar });
      const plain = contactVerdict(summary, today);
      expect(Number(RANK[verdict.state])).toBeLessThanOrEqual(Number(RANK[plain.state]));
      const tomorrow = contactVerdict(summary, addDays(today, 1), { calendar });
      expect(Number(RANK[tomorrow.state])).toBeGreaterThanOrEqual(Number(RANK[verdict.state]));
    }),
  );
});
