import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp } from '../../../test/factories/client.ts';
import { PLAIN_WORDS } from '../../../test/factories/export-words.ts';
import { parsedCalendar } from '../../../test/factories/parsed-calendar.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import { type CalendarExport, exportCalendar } from './export-calendar.ts';

const FORMER = [{ at: Date.parse('2026-11-20T01:00:00Z'), day: '2026-11-20' }];
/** A UUIDv7 of that moment. */
const idOf = (moment: string) => {
  const hex = Date.parse(moment).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`;
};
const ID = idOf('2026-11-10T00:00:00Z');

async function eventsOf(item: FollowUp, patch: Partial<CalendarExport> = {}, client = {}) {
  const file = await exportCalendar({
    dossiers: [makeDossier({ client, followUps: [item] })],
    words: PLAIN_WORDS,
    titleOf: ({ kind, what }) => [kind, what].filter(Boolean).join(' '),
    calendarName: '随行',
    masking: 'standard',
    cause: { generatedAt: '2026-11-22 09:30', by: '王芳', reason: '手机提醒' },
    today: '2026-11-22',
    stamp: '2026-11-22T01:30:00Z',
    hasMaturities: false,
    hasBirthdays: false,
    isDiscreet: false,
    former: FORMER,
    ...patch,
  });
  if (!file.ok) throw new Error(file.reason);
  return parsedCalendar(await file.value.blob.text()).events;
}

test('an appointment stands at its time of the wall clock in China, for its length, at its place', async () => {
  const visit = makeFollowUp({ id: ID, due: '2026-11-25', time: '14:00', minutes: 90, place: '厂区,二号门' });
  expect(await eventsOf(visit)).toMatchObject([
    {
      start: '2026-11-25T14:00:00',
      end: '2026-11-25T15:30:00',
      zone: 'Asia/Shanghai',
      isDate: false,
      place: '厂区,二号门',
      status: 'CONFIRMED',
      alarms: ['-PT30M'],
    },
  ]);
});

test('an appointment late on the last day of February goes on into March', async () => {
  const [event] = await eventsOf(makeFollowUp({ id: ID, due: '2028-02-29', time: '23:30', minutes: 60 }));
  expect([event?.start, event?.end]).toEqual(['2028-02-29T23:30:00', '2028-03-01T00:30:00']);
});

test('the place is left out when titles are discreet', async () => {
  const [event] = await eventsOf(makeFollowUp({ id: ID, place: '厂区' }), { isDiscreet: true });
  expect(event?.place).toBeFalsy();
});

test('a file made later replaces what was changed: the same UID, a higher SEQUENCE, a newer stamp', async () => {
  const before = await eventsOf(makeFollowUp({ id: ID, due: '2026-11-25' }));
  const after = await eventsOf(makeFollowUp({ id: ID, due: '2026-11-26', time: '10:00' }), {
    stamp: '2026-11-22T01:30:01Z',
  });
  const [a, b] = [before[0], after[0]];
  if (!a || !b) throw new Error('no event');
  expect(b.uid).toBe(a.uid);
  expect(b.sequence).toBeGreaterThan(a.sequence);
  expect((b.stamp ?? '') > (a.stamp ?? '')).toBe(true);
  expect(b.start).toBe('2026-11-26T10:00:00');
});

describe('what has gone since a former file is', () => {
  const gone = (patch: Partial<FollowUp>, client = {}, more: Partial<CalendarExport> = {}) =>
    eventsOf(makeFollowUp({ id: ID, due: '2026-11-25', ...patch }), more, client);
  test.each([
    ['when it was done', { doneOn: '2026-11-21' }, {}],
    ['when it was given up', { droppedOn: '2026-11-21' }, {}],
    ['when it was done on the day of the file', { doneOn: '2026-11-20' }, {}],
    ['when its client was handed over', {}, { handedOverOn: '2026-11-21' }],
  ])('cancelled %s', async (_name, patch, client) => {
    expect(await gone(patch, client)).toMatchObject([
      { uid: `follow-up-${ID}@suixing`, status: 'CANCELLED', start: '2026-11-25', alarms: [] },
    ]);
  });
  test.each([
    ['it went before the file was made', { doneOn: '2026-11-19' }, {}],
    ['it came after the file was made', { id: idOf('2026-11-20T02:00:00Z'), doneOn: '2026-11-21' }, {}],
    ['no file was ever made', { doneOn: '2026-11-21' }, { former: [] }],
    ['it went long ago', { doneOn: '2026-11-21' }, { today: '2027-03-01' }],
  ])('not spoken of when %s', async (_name, patch, more) => {
    expect(await gone(patch, {}, more)).toEqual([]);
  });
});
