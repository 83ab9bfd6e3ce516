import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBook } from '../../../test/factories/any-dossier.ts';
import { anyText } from '../../../test/factories/any-values.ts';
import { makeDossier, makeFollowUp } from '../../../test/factories/client.ts';
import { PLAIN_WORDS } from '../../../test/factories/export-words.ts';
import { parsedCalendar } from '../../../test/factories/parsed-calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type CalendarExport, exportCalendar } from './export-calendar.ts';

const job = (dossiers: readonly Dossier[], patch: Partial<CalendarExport> = {}): CalendarExport => ({
  dossiers,
  words: PLAIN_WORDS,
  titleOf: ({ kind, client, what }) => [kind, client, what].filter(Boolean).join(' '),
  calendarName: '随行待办',
  masking: 'standard',
  cause: { generatedAt: '2026-11-22 09:30', by: '王芳', reason: '手机提醒' },
  today: '2026-11-22',
  stamp: '2026-11-22T01:30:00Z',
  hasMaturities: true,
  hasBirthdays: true,
  isDiscreet: false,
  ...patch,
});

async function textOf(work: CalendarExport): Promise<string> {
  const file = await exportCalendar(work);
  if (!file.ok) throw new Error(file.reason);
  return await file.value.blob.text();
}

const FOLLOW_UP = makeFollowUp({ text: '致电13812345678；带方案，\\合同', due: '2026-11-25' });
const DOSSIER = makeDossier({
  client: { name: '望川精机' },
  people: [
    { id: 'p1', name: '张小明', role: 'handler', birthday: '05-17' },
    { id: 'p2', name: '李四', role: 'handler', birthday: '02-29' },
    { id: 'p3', name: '王五', role: 'handler', birthday: '13-41' },
  ],
  loans: [
    {
      id: 'l1',
      number: 'HT001',
      product: '流贷',
      principalFen: 100,
      balanceFen: 100,
      rateBp: 435,
      disbursedOn: '2026-01-01',
      maturesOn: '2027-01-31',
      loanClass: 'pass',
    },
  ],
  followUps: [FOLLOW_UP, makeFollowUp({ doneOn: '2026-11-20' })],
});

describe('exportCalendar', () => {
  test('writes open follow-ups, maturities and birthdays when all are chosen', async () => {
    const events = parsedCalendar(await textOf(job([DOSSIER]))).events;
    expect(events.map(({ uid, start, end, title }) => [uid, start, end, title])).toEqual([
      [
        `follow-up-${FOLLOW_UP.id}@suixing`,
        '2026-11-25',
        '2026-11-26',
        'nextStep 望川精机 致电138****5678；带方案，\\合同',
      ],
      ['maturity-l1@suixing', '2027-01-31', '2027-02-01', 'maturity 望川精机 流贷 HT001'],
      ['birthday-p1@suixing', '2027-05-17', '2027-05-18', 'birthday 望川精机 张小明'],
      ['birthday-p2@suixing', '2027-02-28', '2027-03-01', 'birthday 望川精机 李四'],
    ]);
    expect(events.map(({ alarms }) => alarms)).toEqual([['PT9H'], ['-P30D', 'PT9H'], ['PT9H'], ['PT9H']]);
    expect(events.map(({ isDate, stamp }) => [isDate, stamp])).toEqual(Array(4).fill([true, '2026-11-22T01:30:00Z']));
  });

  test('keeps a birthday of 29 February on the last of the month when years go by', async () => {
    const text = await textOf(job([DOSSIER]));
    const birthday = parsedCalendar(text).events.find(({ uid }) => uid.startsWith('birthday-p2'));
    expect(birthday?.nextYears).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
  });

  test('writes nothing of a client that was handed over', async () => {
    const dossier = { ...DOSSIER, client: { ...DOSSIER.client, handedOverOn: '2026-11-01' } };
    expect(parsedCalendar(await textOf(job([dossier]))).events).toEqual([]);
  });

  test('names nobody when it is discreet', async () => {
    const text = await textOf(job([DOSSIER], { isDiscreet: true }));
    expect(text).not.toMatch(/望川|张小明|HT001|方案/);
    expect(text).toContain('SUMMARY:nextStep\r\n');
  });

  test('masks names when the level is strict', async () => {
    const text = await textOf(job([DOSSIER], { masking: 'strict' }));
    expect(text).toContain('张*明');
    expect(text).not.toContain('张小明');
  });

  test('writes only follow-ups when nothing else is chosen', async () => {
    const text = await textOf(job([DOSSIER], { hasMaturities: false, hasBirthdays: false }));
    expect(parsedCalendar(text).events).toHaveLength(1);
  });

  test('says what it is and why when it is opened', async () => {
    const { name, description } = parsedCalendar(await textOf(job([DOSSIER])));
    expect(name).toBe('随行待办');
    expect(description).toContain('about reason: 手机提醒\n');
  });

  test('comes back as it was when an independent parser reads it, and no line is too long', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, anyText, async (book, name) => {
        const text = await textOf(job(book, { masking: 'off', calendarName: name }));
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const wanted = book
          .filter(({ client }) => client.handedOverOn === undefined)
          .flatMap(({ client, followUps }) =>
            followUps
              .filter(({ doneOn, droppedOn }) => doneOn === undefined && droppedOn === undefined)
              .map(({ id, kind, text: what, due, snoozedUntil = due, time }) => [
                `follow-up-${id}@suixing`,
                snoozedUntil > due ? snoozedUntil : `${due}${time === undefined ? '' : `T${time}:00`}`,
                plain(`${kind} ${client.name} ${what}`),
              ]),
          );
        const found = parsedCalendar(text).events.filter(({ uid }) => uid.startsWith('follow-up'));
        expect(found.map(({ uid, start, title }) => [uid, start, title]).toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

/** The text without what a calendar cannot hold. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\p{Cc}\p{Cs}]/gu, (found) => (/[\n\t]/.test(found) ? found : ''));
}
