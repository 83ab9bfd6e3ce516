import { expect, test } from 'vitest';
import { makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import type { Effect } from '../dossier/apply.ts';
import { type LoggedChange, recordKey, timesChanged, versionsOf } from './versions.ts';

const touch = makeTouch();
const effect = (before?: typeof touch, after?: typeof touch): Effect => ({
  kind: 'touch',
  clientId: 'c',
  id: touch.id,
  before,
  after,
});
const change = (seq: number, type: 'logTouch' | 'editTouch', ...effects: Effect[]): LoggedChange => ({
  seq,
  day: '2026-11-20',
  time: '09:30',
  cause: { type },
  effects,
  others: [],
});

const changes = [
  change(1, 'logTouch', effect(undefined, touch)),
  change(4, 'editTouch', effect(touch, { ...touch, text: '改' })),
  { ...change(7, 'editTouch', effect({ ...touch, text: '改' }, touch)), device: 'ab12' },
  change(8, 'editTouch', effect(touch, undefined)),
];

test('tells every change of a record, newest first, whatever the order the entries come in', () => {
  const seqs = (list: readonly LoggedChange[]) =>
    versionsOf(list)
      .get(recordKey('touch', touch.id))
      ?.map(({ seq }) => seq);
  expect(seqs(changes)).toEqual([8, 7, 4, 1]);
  expect(seqs([...changes].reverse())).toEqual([8, 7, 4, 1]);
});

test('says by which installation a change was made, where it was another one', () => {
  const [, second, third] = versionsOf(changes).get(recordKey('touch', touch.id)) ?? [];
  expect(second).toMatchObject({ device: 'ab12' });
  expect(third).not.toHaveProperty('device');
});

test('counts what changed it, not its making and not its deletion', () => {
  expect(timesChanged(versionsOf(changes).get(recordKey('touch', touch.id)))).toBe(2);
  expect(timesChanged()).toBe(0);
});

test('finishing a follow-up or putting it off changes nothing of what it says', () => {
  const item = makeFollowUp();
  const base = { kind: 'followUp', clientId: 'c', id: item.id, before: item } as const;
  const log = [
    change(1, 'editTouch', { ...base, after: { ...item, snoozedUntil: '2026-11-24' } }),
    change(2, 'editTouch', { ...base, after: { ...item, doneOn: '2026-11-24' } }),
    change(3, 'editTouch', { ...base, after: { ...item, due: '2026-11-24' } }),
  ];
  expect(timesChanged(versionsOf(log).get(recordKey('followUp', item.id)))).toBe(1);
});
