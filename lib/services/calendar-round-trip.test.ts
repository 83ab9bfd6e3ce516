import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import { PLAIN_WORDS } from '../../test/factories/export-words.ts';
import { ownEntry, planEntry } from '../domain/agenda/entry-plan.ts';
import { timeAt } from '../domain/agenda/lanes.ts';
import { addDays } from '../domain/calendar/day.ts';
import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import { exportCalendar } from '../transfer/export/export-calendar.ts';
import { readCalendar } from '../transfer/ics/read-calendar.ts';

const TODAY = '2026-11-22';
const anyDay = fc.integer({ min: 0, max: 300 }).map((count) => addDays(TODAY, count));

/** An open follow-up of the days to come, with or without a time, a length, a place, put off or not. */
const anyFollowUp: fc.Arbitrary<FollowUp> = fc.record(
  {
    id: fc.uuid({ version: 7 }),
    kind: fc.constantFrom('nextStep', 'promise'),
    text: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
    due: anyDay,
    time: fc.integer({ min: 0, max: 1439 }).map(timeAt),
    minutes: fc.integer({ min: 1, max: 600 }),
    place: fc.constantFrom('厂区', '二楼,东'),
    snoozedUntil: anyDay,
  },
  { requiredKeys: ['id', 'kind', 'text', 'due'], noNullPrototype: true },
);

async function fileOf(followUps: readonly FollowUp[], isDiscreet: boolean): Promise<Blob> {
  const file = await exportCalendar({
    dossiers: [makeDossier({ followUps })],
    words: PLAIN_WORDS,
    titleOf: ({ kind, client, what }) => [kind, client, what].filter(Boolean).join(' '),
    calendarName: '随行',
    masking: 'strict',
    cause: { generatedAt: '2026-11-22 09:30', by: '王芳', reason: '手机提醒' },
    today: TODAY,
    stamp: '2026-11-22T01:30:00Z',
    hasMaturities: false,
    hasBirthdays: false,
    isDiscreet,
  });
  if (!file.ok) throw new Error(file.reason);
  return file.value.blob;
}

test('a calendar we wrote comes back to the same follow-ups and changes none, masked and discreet as it may be', async () => {
  const anyList = fc.uniqueArray(anyFollowUp, { maxLength: 6, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(anyList, fc.boolean(), async (followUps, isDiscreet) => {
      const read = await readCalendar(await fileOf(followUps, isDiscreet), TODAY);
      if (!read.ok) throw new Error(read.problem);
      const { entries } = read.value;
      expect(entries).toHaveLength(followUps.length);
      for (const entry of entries) {
        const own = ownEntry(entry.uid);
        const known = followUps.find(({ id }) => own?.kind === 'followUp' && own.id === id);
        expect(known).toBeDefined();
        const context = { id: '', known, clientId: 'c', isSkipped: false, today: TODAY, untitled: '—' };
        expect(planEntry(entry, context).verdict).toBe('same');
      }
    }),
    { numRuns: 150 },
  );
});
