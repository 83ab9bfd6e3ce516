import { expect, test } from 'vitest';
import { makeClient, makeFollowUp } from '../../../test/factories/client.ts';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { MOST_RISK_SIGNALS, type RiskSignal, signalActionId } from './signal.ts';
import { reopenedSignal, settledSignal, signalTrack, talkStep, withoutSignal, withSignal } from './track.ts';

const TODAY = '2026-11-22';
const SIGNAL: RiskSignal = { id: 'sig', kind: 'cashTight', on: '2026-11-18' };
const DECIDED: RiskSignal = { ...SIGNAL, measures: ['lowerLimit'] };
const step = (id: string, patch: Partial<FollowUp> = {}) =>
  makeFollowUp({ id, due: '2026-11-25', actionId: signalActionId('sig'), ...patch });
const done = { doneOn: '2026-11-20' };

test.each<[string, RiskSignal, readonly FollowUp[], string]>([
  ['nothing was done', SIGNAL, [], 'talk'],
  ['the talk is planned', SIGNAL, [step('a')], 'talk'],
  ['measures were chosen before anybody talked', DECIDED, [], 'talk'],
  ['measures and steps stand, and nobody talked', DECIDED, [step('a')], 'steps'],
  ['the talk was had', SIGNAL, [step('a', done)], 'measures'],
  ['the talk was had and a step is left', DECIDED, [step('a', done), step('b')], 'steps'],
  ['nothing is left', DECIDED, [step('a', done)], 'settle'],
  ['the rest was given up', DECIDED, [step('a', done), step('b', { droppedOn: TODAY })], 'settle'],
])('first a talk, then measures, then their steps: when %s', (_, signal, followUps, next) => {
  expect(signalTrack(signal, followUps, TODAY).next).toBe(next);
});

test('a plan shows its own steps alone, open ones first by their day, and counts them', () => {
  const followUps = [
    step('a', { ...done, due: '2026-11-19' }),
    step('b', { due: '2026-11-21' }),
    step('c', { due: TODAY }),
    step('d', { droppedOn: TODAY, due: '2026-11-01' }),
    makeFollowUp({ id: 'x', actionId: signalActionId('other') }),
    makeFollowUp({ id: 'y' }),
  ];
  const { steps, ...counts } = signalTrack(SIGNAL, followUps, TODAY);
  expect(steps.map(({ followUp, state }) => `${followUp.id} ${state}`)).toEqual([
    'b overdue',
    'c open',
    'd dropped',
    'a done',
  ]);
  expect(counts).toMatchObject({ done: 1, left: 2, overdue: 1 });
});

test('the talk is due in three working days', () => {
  const calendar = makeWorkCalendar(publishedWorkCalendar());
  // Sunday 22 November 2026: Monday, Tuesday, Wednesday.
  expect(talkStep('sig', { id: 'f', text: '沟通', today: TODAY, calendar })).toEqual({
    ...{ id: 'f', kind: 'nextStep', text: '沟通', due: '2026-11-25', actionId: 'signal.sig' },
  });
});

test('signals are put in, changed and taken out; too many are refused', () => {
  const one = withSignal(makeClient(), SIGNAL);
  expect(one && withSignal(one, DECIDED)?.riskSignals).toEqual([DECIDED]);
  expect(one && 'riskSignals' in withoutSignal(one, 'sig')).toBe(false);
  const list = Array.from({ length: MOST_RISK_SIGNALS }, (_, at) => ({ ...SIGNAL, id: `s${at}` }));
  expect(withSignal(makeClient({ riskSignals: list }), SIGNAL)).toBeUndefined();
});

test('a signal is settled with what came out, never before it was seen, and may stand again', () => {
  const settled = settledSignal(SIGNAL, TODAY, ' 已补足 ');
  expect(settled).toEqual({ ...SIGNAL, closedOn: TODAY, outcome: '已补足' });
  expect(settledSignal(SIGNAL, '2026-11-01', '')).toEqual({ ...SIGNAL, closedOn: SIGNAL.on });
  expect(reopenedSignal(settled)).toEqual(SIGNAL);
});
