import { describe, expect, test, vi } from 'vitest';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import type { Touch } from '../domain/touch/touch.ts';
import type { TouchInput } from './log.ts';
import { createQuickLog, touchChanges } from './log-service.ts';

const TODAY = '2026-11-22';
const INPUT: TouchInput = {
  clientId: 'c1',
  channel: 'visit',
  day: TODAY,
  text: ' 谈利率 ',
  isEffective: true,
  personIds: ['p1'],
};
const changesOf = (patch: Partial<TouchInput>, dossier?: Dossier) => {
  let last = 0;
  const newId = () => `n${++last}`;
  return touchChanges({ ...INPUT, ...patch }, { newId, today: TODAY, time: '09:30' }, dossier).changes;
};

describe('the changes of a touch', () => {
  test('put new people first and name them in the touch', () => {
    const changes = changesOf({ newPeople: [{ name: '王总', title: '总' }] });
    expect(changes).toMatchObject([
      { kind: 'person', record: { id: 'n1', name: '王总', title: '总', role: 'handler' } },
      { kind: 'touch', record: { id: 'n2', text: '谈利率', time: '09:30', personIds: ['p1', 'n1'] } },
    ]);
  });
  test('keep every promise and the next step with the touch', () => {
    const changes = changesOf({
      promises: [{ by: 'client', text: '交财报', due: '2026-11-27' }],
      next: { text: '回访', due: '2026-11-25', kind: 'nextStep' },
    });
    expect(changes.slice(1)).toMatchObject([
      { kind: 'followUp', record: { kind: 'promise', by: 'client', text: '交财报', touchId: 'n1' } },
      { kind: 'followUp', record: { kind: 'nextStep', due: '2026-11-25', touchId: 'n1' } },
    ]);
  });
  test('keep the time of an appointment with what is to be done', () => {
    const changes = changesOf({
      promises: [{ by: 'us', text: '送合同', due: '2026-11-27', time: '10:00' }],
      next: { text: '拜访', due: '2026-11-25', kind: 'nextStep', time: '14:00', channel: 'visit' },
    });
    expect(changes.slice(1)).toMatchObject([
      { record: { text: '送合同', time: '10:00' } },
      { record: { text: '拜访', time: '14:00', channel: 'visit' } },
    ]);
  });
  test.each([
    ['the time of saving when it is today and nothing else was said', {}, '09:30'],
    ['the time that was said', { time: '14:00' }, '14:00'],
    ['no time when it was another day', { day: '2026-11-20' }, undefined],
  ])('carry %s', (_name, patch, time) => {
    expect((changesOf(patch)[0] as { record: Touch }).record.time).toBe(time);
  });
});

describe('a touch that goes into another', () => {
  const first: Touch = {
    id: 't1',
    channel: 'visit',
    day: TODAY,
    text: '谈利率和额度',
    isEffective: false,
    personIds: [],
  };
  const promise: FollowUp = { id: 'f1', kind: 'promise', text: '给报价', due: '2026-11-27', touchId: 't1', by: 'us' };
  const dossier = { touches: [first], followUps: [promise] } as unknown as Dossier;
  test('leaves one touch, and does not ask twice for what is already to be done', () => {
    const changes = changesOf(
      {
        mergeInto: 't1',
        promises: [
          { by: 'us', text: '给报价', due: '2026-11-27' },
          { by: 'us', text: '寄合同', due: '2026-11-27' },
        ],
      },
      dossier,
    );
    expect(changes).toMatchObject([
      { kind: 'touch', record: { id: 't1', text: '谈利率和额度', isEffective: true, personIds: ['p1'] } },
      { kind: 'followUp', record: { text: '寄合同', touchId: 't1' } },
    ]);
  });
  test('becomes one of its own when the other is gone', () => {
    expect(changesOf({ mergeInto: 't9' }, dossier)).toMatchObject([{ kind: 'touch', record: { text: '谈利率' } }]);
  });
  test('becomes one of its own when one touch has no room for both', () => {
    const full = { ...dossier, touches: [{ ...first, text: '长'.repeat(4999) }] };
    expect(changesOf({ mergeInto: 't1', text: '谈额度' }, full)).toMatchObject([
      { kind: 'touch', record: { id: 'n1', text: '谈额度' } },
    ]);
  });
});

test('the reader is fetched once, and again after a failure', async () => {
  const reader = { read: vi.fn(), isWorkday: () => true };
  const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(reader);
  const quickLog = createQuickLog(load);
  await expect(quickLog.load()).rejects.toThrow('offline');
  expect(await quickLog.load()).toBe(reader);
  expect(await quickLog.load()).toBe(reader);
  expect(load).toHaveBeenCalledTimes(2);
});
