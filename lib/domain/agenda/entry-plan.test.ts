import { describe, expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { type EntryContext, ownEntry, planEntry } from './entry-plan.ts';

const TODAY = '2026-11-22';
const ID = '01900000-0000-7000-8000-000000000001';
const ENTRY: CalendarEntry = {
  key: 'u1',
  uid: 'u1',
  day: '2026-11-25',
  time: '14:00',
  minutes: 90,
  title: '拜访望川精机',
  place: '苏州',
  about: '',
  isCancelled: false,
};
const OWN: CalendarEntry = { ...ENTRY, key: 'o', uid: `follow-up-${ID}@suixing`, title: '待跟进' };
const plan = (entry: CalendarEntry, known?: FollowUp, patch: Partial<EntryContext> = {}) =>
  planEntry(entry, { id: ID, known, clientId: 'c1', isSkipped: false, today: TODAY, untitled: '日程', ...patch });
const taken = () => {
  const { record } = plan(ENTRY);
  if (!record) throw new Error('no record');
  return record;
};

test('an entry of a known client becomes a next step with its time, length and place', () => {
  expect(plan(ENTRY)).toEqual({
    verdict: 'new',
    record: {
      id: ID,
      kind: 'nextStep',
      text: '拜访望川精机',
      due: '2026-11-25',
      time: '14:00',
      minutes: 90,
      place: '苏州',
    },
  });
});

test('a title that speaks of a visit makes it one, and that stays when the entry comes again', () => {
  const channelOf = (title: string) => (title.includes('拜访') ? ('visit' as const) : undefined);
  const { record } = plan(ENTRY, undefined, { channelOf });
  expect(record?.channel).toBe('visit');
  expect(plan(ENTRY, record, { channelOf }).verdict).toBe('same');
});

test('the same entry once more changes nothing, however little it says', () => {
  for (const { time: _t, minutes: _m, place: _p, ...bare } of [ENTRY]) {
    for (const entry of [ENTRY, bare, { ...bare, title: '' }]) {
      const { record } = plan(entry);
      expect(plan(entry, record).verdict).toBe('same');
    }
  }
});

test.each([
  ['another day', { day: '2026-11-26' }, { due: '2026-11-26' }],
  ['another time', { time: '15:00' }, { time: '15:00' }],
  ['another title', { title: '复访' }, { text: '复访' }],
  ['another place', { place: '上海' }, { place: '上海' }],
])('an entry with %s updates its follow-up and keeps what only the book says', (_name, patch, expected) => {
  const known: FollowUp = { ...taken(), touchId: 't', channel: 'visit' };
  expect(plan({ ...ENTRY, ...patch }, known)).toEqual({
    verdict: 'update',
    was: known,
    record: { ...known, ...expected },
  });
});

test('what was moved here by hand is said to be updated, not taken back without a word', () => {
  expect(plan(ENTRY, { ...taken(), due: '2026-11-30' }).verdict).toBe('update');
});

describe('an entry that was called off', () => {
  const off = { ...ENTRY, isCancelled: true };
  test('gives its follow-up up', () => {
    expect(plan(off, taken())).toMatchObject({ verdict: 'drop', record: { droppedOn: TODAY } });
  });
  test('never comes here when it was not known', () => {
    expect(plan(off)).toEqual({ verdict: 'skip', reason: 'cancelled' });
  });
});

test.each([
  ['ask', 'nobody knows whose it is', ENTRY, undefined, { clientId: undefined }, undefined],
  ['skip', 'the user leaves it out', ENTRY, undefined, { isSkipped: true }, 'byUser'],
  ['skip', 'it is done here', ENTRY, makeFollowUp({ doneOn: TODAY }), {}, 'closed'],
  ['skip', 'it was given up here', ENTRY, makeFollowUp({ droppedOn: TODAY }), {}, 'closed'],
  ['skip', 'it is our own and gone', OWN, undefined, {}, 'ownGone'],
  ['skip', 'it is one of our birthdays', { ...OWN, uid: `birthday-${ID}@suixing` }, undefined, {}, 'derived'],
] as const)('%s when %s', (verdict, _name, entry, known, patch, reason) => {
  expect(plan(entry, known, patch)).toEqual(reason === undefined ? { verdict } : { verdict, reason });
});

describe('our own entry that comes back', () => {
  const known = makeFollowUp({ id: ID, due: '2026-11-25', time: '14:00', text: '带方案拜访', place: '厂区' });
  test('is the same, whatever its title says, and with the length we gave it', () => {
    expect(plan({ ...OWN, minutes: 60 }, known).verdict).toBe('same');
    expect(plan({ ...OWN, minutes: 90 }, { ...known, minutes: 90 }).verdict).toBe('same');
  });
  test('is the same when it was put off here, and stands on its new day there', () => {
    const { time: _, minutes: __, ...allDay } = OWN;
    expect(plan({ ...allDay, day: '2026-11-27' }, { ...known, snoozedUntil: '2026-11-27' }).verdict).toBe('same');
  });
  test('takes a new day and time over, and nothing else', () => {
    const moved = plan({ ...OWN, day: '2026-11-26', time: '09:00', minutes: 60, place: '别处' }, known);
    expect(moved).toEqual({ verdict: 'update', was: known, record: { ...known, due: '2026-11-26', time: '09:00' } });
  });
  test('takes a new length over', () => {
    expect(plan({ ...OWN, minutes: 30 }, known).record).toEqual({ ...known, minutes: 30 });
    expect(plan({ ...OWN, minutes: 60 }, { ...known, minutes: 30 }).record).toEqual({ ...known, minutes: 60 });
  });
});

test.each(['follow-up-x@suixing', `follow-up-${ID}@other`, `${ID}@suixing`, ''])('"%s" is none of ours', (uid) => {
  expect(ownEntry(uid)).toBeUndefined();
});
