import { expect, test, vi } from 'vitest';
import { makeDossier, makeFollowUp } from '../../test/factories/client.ts';
import { createCalendarService } from './calendar-service.ts';
import type { EditService } from './edit.ts';

const item = makeFollowUp({ due: '2026-11-25', touchId: 't' });
const dossier = makeDossier({ followUps: [item] });
const TO = { text: item.text, day: '2026-11-27', time: '14:00' };

function rig(now: typeof dossier | 'locked' | undefined) {
  const save = vi.fn<EditService['save']>(async () => ({ ok: true, value: { commitId: 'c' } }) as never);
  return { save, calendar: createCalendarService(async () => now, { save, newId: () => 'n1' }) };
}

test('a new appointment is one next step in one commit', async () => {
  const { save, calendar } = rig(dossier);
  await calendar.plan('c1', TO);
  const record = { id: 'n1', kind: 'nextStep', text: item.text, due: '2026-11-27', time: '14:00' };
  expect(save).toHaveBeenCalledExactlyOnceWith([{ clientId: 'c1', kind: 'followUp', record }], 'planWork');
});

test('moving writes the whole record over the one that was shown', async () => {
  const { save, calendar } = rig(dossier);
  await calendar.replan('c1', item, TO);
  const record = { ...item, due: '2026-11-27', time: '14:00' };
  expect(save).toHaveBeenCalledExactlyOnceWith([{ clientId: 'c1', kind: 'followUp', was: item, record }], 'planWork');
});

test.each([
  ['locked', 'locked', item],
  ['gone', undefined, item],
  ['gone', makeDossier(), item],
  ['stale', dossier, { ...item, due: '2026-11-24' }],
] as const)('nothing is written when it is %s', async (reason, now, shown) => {
  const { save, calendar } = rig(now);
  expect(await calendar.replan('c1', shown, TO)).toEqual({ ok: false, reason });
  expect(save).not.toHaveBeenCalled();
});
