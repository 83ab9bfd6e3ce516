import { describe, expect, test } from 'vitest';
import type { Checklist } from './checklist.ts';
import type { Procedure } from './procedure.ts';
import { progressOf } from './progress.ts';

const CHECKLIST: Checklist = {
  id: 'complaint.transfer',
  kind: 'complaint',
  name: '',
  purpose: '',
  steps: [
    { id: 'calm', name: '', how: '', withinMinutes: 5 },
    { id: 'verify', name: '', how: '', withinMinutes: 20 },
    { id: 'review', name: '', how: '' },
  ],
};
const OPENED: Procedure = {
  id: 'p',
  checklistId: 'complaint.transfer',
  openedOn: '2026-11-22',
  openedAt: '23:55',
  done: [],
};
const at = (time: string, on = '2026-11-22') => ({ on, time });
const states = (procedure: Procedure, now = at('23:56')) =>
  progressOf(procedure, CHECKLIST, now).lines.map(({ step, state }) => `${step.id} ${state}`);

describe('the steps of a procedure', () => {
  test('begin with the first one when nothing is done', () => {
    expect(states(OPENED)).toEqual(['calm next', 'verify waiting', 'review waiting']);
  });

  test('keep the order of the checklist when a later one was done first', () => {
    const jumped = { ...OPENED, done: [{ id: 'verify', on: '2026-11-22', time: '23:57' }] };
    expect(states(jumped)).toEqual(['calm next', 'verify done', 'review waiting']);
    expect(progressOf(jumped, CHECKLIST, at('23:58')).next?.step.id).toBe('calm');
  });

  test('have no next one when all are done or the procedure is closed', () => {
    const done = CHECKLIST.steps.map(({ id }) => ({ id, on: '2026-11-22' }));
    expect(progressOf({ ...OPENED, done }, CHECKLIST, at('23:58')).next).toBeUndefined();
    expect(progressOf({ ...OPENED, closedOn: '2026-11-22' }, CHECKLIST, at('23:58')).next).toBeUndefined();
  });

  test('keep what was done when the checklist lost the step, or is not there at all', () => {
    const done = [{ id: 'gone', on: '2026-11-22', time: '23:58', note: '已查' }];
    const line = { step: { id: 'gone' }, state: 'done', done: done[0], tookMinutes: 3 };
    expect(progressOf({ ...OPENED, done }, CHECKLIST, at('23:59')).lines.at(-1)).toEqual(line);
    expect(progressOf({ ...OPENED, done }, undefined, at('23:59')).lines).toEqual([line]);
    expect(progressOf({ ...OPENED, done }, CHECKLIST, at('23:59')).doneCount).toBe(0);
  });
});

describe('the time of a step', () => {
  test.each([
    ['not late while its minutes run', at('00:00', '2026-11-23'), false, undefined],
    ['late from the first minute after', at('00:01', '2026-11-23'), true, 1],
    ['late by hours', at('02:00', '2026-11-23'), true, 120],
  ])('is %s', (_name, now, isLate, minutes) => {
    const progress = progressOf(OPENED, CHECKLIST, now);
    expect(progress.isLate).toBe(isLate);
    expect(progress.lines[0]?.lateMinutes).toBe(minutes);
    expect(progress.lines[0]?.due).toEqual(at('00:00', '2026-11-23'));
  });

  test('is that of its doing once it is done, and does not run on', () => {
    const done = [{ id: 'calm', on: '2026-11-23', time: '00:03' }];
    const progress = progressOf({ ...OPENED, done }, CHECKLIST, at('00:10', '2026-11-23'));
    expect(progress.lines[0]).toMatchObject({ tookMinutes: 8, lateMinutes: 3 });
    expect(progress.isLate).toBe(false);
    expect(progress.elapsedMinutes).toBe(15);
  });

  test('is not held against a day alone as long as it may have been in time', () => {
    const onDay = (on: string) => progressOf({ ...OPENED, done: [{ id: 'calm', on }] }, CHECKLIST, at('09:00', on));
    expect(onDay('2026-11-23').lines[0]?.lateMinutes).toBeUndefined();
    expect(onDay('2026-11-24').lines[0]?.lateMinutes).toBe(1440);
  });

  test('does not run when the procedure is closed, nor where the checklist says none', () => {
    const late = progressOf({ ...OPENED, closedOn: '2026-11-23' }, CHECKLIST, at('09:00', '2026-11-24'));
    expect(late.isLate).toBe(false);
    expect(late.lines.map(({ lateMinutes }) => lateMinutes)).toEqual([undefined, undefined, undefined]);
    expect(progressOf(OPENED, CHECKLIST, at('09:00', '2026-12-24')).lines[2]?.due).toBeUndefined();
  });
});
