import { describe, expect, test } from 'vitest';
import { MOST_PROCEDURE_STEPS, MOST_PROCEDURES, type Procedure } from './procedure.ts';
import {
  closedOnes,
  closeProcedure,
  isComplaint,
  openOnes,
  openProcedure,
  reopenProcedure,
  withoutStep,
  withProcedure,
  withStep,
} from './run.ts';

const NOW = { on: '2026-11-22', time: '10:05' };
const LATER = { on: '2026-11-23', time: '08:00' };
const one = (id: string, patch: Partial<Procedure> = {}): Procedure => ({
  ...openProcedure(id, 'complaint.transfer', NOW),
  ...patch,
});

describe('a procedure', () => {
  test('is opened with its moment and what it is about', () => {
    expect(openProcedure('p', 'complaint.transfer', NOW, ' 货款未到 ')).toEqual({
      id: 'p',
      checklistId: 'complaint.transfer',
      openedOn: '2026-11-22',
      openedAt: '10:05',
      text: '货款未到',
      done: [],
    });
    expect(openProcedure('p', 'a.b', NOW, ' ')).not.toHaveProperty('text');
  });

  test('keeps the moment of a step when its note is written later, and loses the note when it is emptied', () => {
    const done = withStep(one('p'), 'calm', NOW);
    const noted = done && withStep(done, 'calm', LATER, '已致歉');
    expect(noted?.done).toEqual([{ id: 'calm', on: '2026-11-22', time: '10:05', note: '已致歉' }]);
    expect(noted && withStep(noted, 'calm', LATER, ' ')?.done).toEqual([
      { id: 'calm', on: '2026-11-22', time: '10:05' },
    ]);
    expect(noted && withoutStep(noted, 'calm').done).toEqual([]);
  });

  test('takes no more steps than are kept', () => {
    const done = Array.from({ length: MOST_PROCEDURE_STEPS }, (_, at) => ({ id: `s${at}`, on: NOW.on }));
    expect(withStep(one('p', { done }), 'another', NOW)).toBeUndefined();
    expect(withStep(one('p', { done }), 's3', NOW, '补记')).toBeDefined();
  });

  test('is as before when it is closed and opened again', () => {
    expect(reopenProcedure(closeProcedure(one('p'), LATER.on))).toEqual(one('p'));
  });

  test('is a complaint by its checklist, and by its id where that is not known', () => {
    const service = { id: 'a', kind: 'onboarding', name: '', purpose: '', steps: [] } as const;
    expect(isComplaint(one('p'))).toBe(true);
    expect(isComplaint(one('p'), service)).toBe(false);
    expect(isComplaint({ checklistId: 'onboarding.payroll' })).toBe(false);
  });
});

describe('the procedures of a client', () => {
  test('stand with open complaints first, then by their opening', () => {
    const kept = [
      one('service', { checklistId: 'onboarding.payroll', openedOn: '2026-01-01' }),
      one('second', { openedAt: '11:00' }),
      one('first'),
      one('closed', { closedOn: '2026-11-22' }),
    ];
    expect(openOnes(kept).map(({ id }) => id)).toEqual(['first', 'second', 'service']);
  });

  test('closed ones stand with the last one first', () => {
    const kept = [one('a', { closedOn: '2026-01-02' }), one('b', { closedOn: '2026-03-02' }), one('c')];
    expect(closedOnes(kept).map(({ id }) => id)).toEqual(['b', 'a']);
    expect([openOnes(), closedOnes()]).toEqual([[], []]);
  });

  test('let the one closed longest ago go when there is no room, and none that is open', () => {
    const open = Array.from({ length: MOST_PROCEDURES }, (_, at) => one(`p${at}`));
    expect(withProcedure(open, one('new'))).toBeUndefined();
    const some = open.map((each, at) => (at < 2 ? closeProcedure(each, at === 0 ? '2026-11-22' : '2026-11-20') : each));
    const after = withProcedure(some, one('new'));
    expect(after).toHaveLength(MOST_PROCEDURES);
    expect(after?.map(({ id }) => id)).not.toContain('p1');
    expect(after?.at(-1)?.id).toBe('new');
  });

  test('change one in its place', () => {
    const kept = [one('a'), one('b')];
    expect(withProcedure(kept, closeProcedure(one('a'), NOW.on))?.map(({ closedOn }) => closedOn)).toEqual([
      NOW.on,
      undefined,
    ]);
    expect(withProcedure(undefined, one('a'))).toEqual([one('a')]);
  });
});
