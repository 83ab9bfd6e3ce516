import { expect, test } from 'vitest';
import { makeWorkCalendar } from '../domain/calendar/workdays.ts';
import type { Minute } from '../domain/today/digest.ts';
import { publishedWorkCalendar } from '../util/work-calendar.ts';
import { createDigestAlarm } from './digest-alarm.ts';

/** A background that can be stopped and started, on a clock of its own. */
function machine(first: Minute, given: { hasDigest?: boolean; mayNotify?: boolean } = {}) {
  const state = {
    now: first,
    settings: { hasDigest: true, digestAt: '08:45', hasDigestNames: false, ...given },
    lastOn: undefined as string | undefined,
    alarm: undefined as Minute | undefined,
    shown: [] as string[],
  };
  const calendar = makeWorkCalendar(publishedWorkCalendar());
  const start = () =>
    createDigestAlarm({
      now: () => state.now,
      settings: async () => state.settings,
      mayNotify: async () => given.mayNotify ?? true,
      calendar: () => calendar,
      lastOn: async () => state.lastOn,
      keepLastOn: async (day) => void Object.assign(state, { lastOn: day }),
      show: async () => void state.shown.push(`${state.now.day} ${state.now.time}`),
      hasAlarm: async () => state.alarm !== undefined,
      setAlarm: async (at) => void Object.assign(state, { alarm: at }),
    });
  return { state, start };
}

test('comes once a working day at its time, over a weekend too, though the worker dies in between', async () => {
  const { state, start } = machine({ day: '2026-11-20', time: '07:00' });
  await start().ensure();
  for (let rings = 0; rings < 3; rings += 1) {
    state.now = state.alarm as Minute;
    await start().onWake();
  }
  expect(state.shown).toEqual(['2026-11-20 08:45', '2026-11-23 08:45', '2026-11-24 08:45']);
  expect(state.alarm).toEqual({ day: '2026-11-25', time: '08:45' });
});

test('what was missed asleep comes once on waking within working hours', async () => {
  const { state, start } = machine({ day: '2026-11-23', time: '10:20' });
  state.alarm = { day: '2026-11-23', time: '08:45' };
  const worker = start();
  await worker.ensure();
  expect(state.alarm.day).toBe('2026-11-23');
  await worker.onWake();
  await worker.onWake();
  expect(state.shown).toEqual(['2026-11-23 10:20']);
  expect(state.alarm).toEqual({ day: '2026-11-24', time: '08:45' });
});

test('what was missed until the night does not come any more', async () => {
  const { state, start } = machine({ day: '2026-11-23', time: '22:00' });
  await start().onWake();
  expect(state.shown).toEqual([]);
  expect(state.alarm).toEqual({ day: '2026-11-24', time: '08:45' });
});

test.each([
  ['it is switched off, and sets no alarm', { hasDigest: false }, undefined],
  ['the browser does not allow it', { mayNotify: false }, { day: '2026-11-24', time: '08:45' }],
])('does not come when %s', async (_name, given, alarm) => {
  const { state, start } = machine({ day: '2026-11-23', time: '09:00' }, given);
  await start().onWake();
  expect([state.shown, state.alarm]).toEqual([[], alarm]);
});

test('a change of the time sets the alarm anew', async () => {
  const { state, start } = machine({ day: '2026-11-23', time: '09:00' });
  state.alarm = { day: '2026-11-24', time: '08:45' };
  state.settings.digestAt = '09:30';
  await start().onChange();
  expect(state.alarm).toEqual({ day: '2026-11-23', time: '09:30' });
});
