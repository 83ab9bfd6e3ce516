import { describe, expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import { appointmentOf, isAsPlanned, newFollowUp, replanned } from './appointment.ts';

const VISIT = { text: '拜访', day: '2026-11-25', time: '14:00', minutes: 60, place: '厂区', channel: 'visit' } as const;

test('what is planned comes back as it was planned', () => {
  const item = newFollowUp('1', VISIT);
  expect(item).toEqual({
    id: '1',
    kind: 'nextStep',
    text: '拜访',
    due: '2026-11-25',
    time: '14:00',
    minutes: 60,
    place: '厂区',
    channel: 'visit',
  });
  expect(appointmentOf(item)).toEqual(VISIT);
});

describe('replanned', () => {
  test('moves to the day and is put off no more', () => {
    const item = makeFollowUp({ due: '2026-11-20', snoozedUntil: '2026-11-25', touchId: 't' });
    const moved = replanned(item, { ...appointmentOf(item), day: '2026-11-27' });
    expect(moved).toEqual({ ...makeFollowUp({ due: '2026-11-27', touchId: 't' }), id: item.id });
  });
  test('leaves what was put off where only its words change', () => {
    const item = makeFollowUp({ due: '2026-11-20', snoozedUntil: '2026-11-25' });
    expect(replanned(item, { ...appointmentOf(item), text: '改' })).toEqual({ ...item, text: '改' });
  });
  test('without a time has no length', () => {
    const { time: _, ...allDay } = VISIT;
    expect(replanned(newFollowUp('1', VISIT), allDay)).not.toHaveProperty('minutes');
  });
  test.each([
    ['a blank place is none', { place: ' ' }, 'place', undefined],
    ['a length is a whole number of minutes within a day', { minutes: 9_999.5 }, 'minutes', 1440],
    ['blank words leave the old ones', { text: ' ' }, 'text', '拜访'],
  ] as const)('%s', (_name, patch, field, value) => {
    expect(replanned(newFollowUp('1', VISIT), { ...VISIT, ...patch })[field]).toBe(value);
  });
});

test.each([
  ['as it was shown', {}, true],
  ['of another day', { due: '2026-11-26' }, false],
  ['at another time', { time: '15:00' }, false],
  ['done meanwhile', { doneOn: '2026-11-22' }, false],
  ['given up meanwhile', { droppedOn: '2026-11-22' }, false],
] as const)('a record %s: %s is what the agenda showed', (_name, patch, expected) => {
  const shown = newFollowUp('1', VISIT);
  expect(isAsPlanned({ ...shown, ...patch }, shown)).toBe(expected);
});
