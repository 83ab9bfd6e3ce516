import { expect, test } from 'vitest';
import { makeClient, makeFollowUp } from '../../../test/factories/client.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { closedPromisesOf, keepRateOf, latestClosed } from './kept.ts';
import type { OpenPromise } from './open-promises.ts';

const TODAY = '2026-11-22';
const SINCE = '2025-11-22';
const due = '2026-11-10';
const closed = (patches: readonly Partial<FollowUp>[], client = makeClient()) =>
  closedPromisesOf(
    {
      ...{ client, people: [], touches: [], holdings: [], loans: [] },
      followUps: patches.map((patch) => makeFollowUp({ kind: 'promise', due, ...patch })),
    },
    SINCE,
  );
const open = (patch: Partial<OpenPromise>): OpenPromise => ({
  ...{ id: 'o', clientId: 'x', clientName: 'x', by: 'us', text: 'x', due },
  ...patch,
});

test.each<[string, Partial<FollowUp>, string | undefined]>([
  ['done on its day', { doneOn: due }, 'inTime'],
  ['done before its day', { doneOn: '2026-11-01' }, 'inTime'],
  ['done a day later', { doneOn: '2026-11-11' }, 'late'],
  ['given up', { droppedOn: TODAY }, 'dropped'],
  ['open', {}, undefined],
  ['a next step', { kind: 'nextStep', doneOn: due }, undefined],
  ['closed longer ago than was asked', { due: '2025-11-21', doneOn: '2025-11-21' }, undefined],
  ['closed on the first day that was asked', { due: SINCE, doneOn: SINCE }, 'inTime'],
])('a promise that is %s, %j, ended %s', (_name, patch, end) => {
  expect(closed([patch])[0]?.end).toBe(end);
});

test('says nothing of promises that were handed over with their client', () => {
  expect(closed([{ doneOn: due }], makeClient({ handedOverOn: TODAY }))).toEqual([]);
});

test('lists those closed last first', () => {
  const all = closed([
    { id: 'b', doneOn: '2026-11-05' },
    { id: 'a', doneOn: '2026-11-05' },
    { id: 'c', droppedOn: '2026-11-20' },
    { id: 'd', doneOn: '2026-08-01' },
  ]);
  expect(latestClosed(all, '2026-08-25').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('counts kept in time, kept late, broken and overdue of one side', () => {
  const all = closed([
    { doneOn: due },
    { doneOn: due, by: 'us' },
    { doneOn: TODAY },
    { droppedOn: TODAY },
    { droppedOn: TODAY, dropReason: 'failed' },
    { droppedOn: TODAY, dropReason: 'notNeeded' },
    { droppedOn: TODAY, dropReason: 'replaced' },
    { doneOn: due, by: 'client' },
  ]);
  const still = [open({}), open({ due: TODAY }), open({ by: 'client', due: '2024-01-01' })];
  expect(keepRateOf(all, still, 'us', TODAY)).toEqual({ inTime: 2, late: 1, broken: 2, overdue: 1, total: 6 });
  expect(keepRateOf(all, still, 'client', TODAY)).toEqual({ inTime: 1, late: 0, broken: 0, overdue: 1, total: 2 });
  expect(keepRateOf([], [], 'us', TODAY).total).toBe(0);
});
