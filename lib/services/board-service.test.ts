import { describe, expect, test } from 'vitest';
import { makeClient, makeId } from '../../test/factories/client.ts';
import { MOST_AT_ONCE } from '../domain/board/bulk.ts';
import type { Client } from '../domain/client/client.ts';
import { createBulk, type ReadClients } from './board-service.ts';
import type { RecordEdit } from './edit.ts';

const TODAY = '2026-11-22';

/** A board over these clients; `saved` gets every call that writes, each of which is one commit. */
function over(clients: readonly Client[]) {
  const saved: { readonly edits: readonly RecordEdit[]; readonly cause: string }[] = [];
  const read: ReadClients = async (ids) => {
    const found = clients.filter(({ id }) => ids.includes(id));
    return found.length < ids.length ? { ok: false, reason: 'gone' } : { ok: true, value: found };
  };
  const edits = {
    newId: makeId,
    save: async (some: readonly RecordEdit[], cause: string) => {
      saved.push({ edits: some, cause });
      return { ok: true, value: { commitId: 'c1' } } as const;
    },
  };
  return { bulk: createBulk(read, edits, () => TODAY), saved };
}

const clients = [makeClient(), makeClient(), makeClient({ stage: 'lost' })];
const ids = clients.map(({ id }) => id);

describe('the board', () => {
  test('moves many as one commit, each as it was read', async () => {
    const { bulk, saved } = over(clients);
    expect(await bulk.move(ids, 'lost', '无意向')).toEqual({ ok: true, value: { commitId: 'c1', clients: 2 } });
    expect(saved).toHaveLength(1);
    expect(saved[0]?.cause).toBe('moveStage');
    expect(saved[0]?.edits.map(({ was }) => was)).toEqual(clients.slice(0, 2));
  });
  test('plans a step for each as one commit', async () => {
    const { bulk, saved } = over(clients);
    await bulk.plan(ids, ' 电话回访 ', '2026-11-25');
    expect(saved.map(({ cause }) => cause)).toEqual(['planWork']);
    expect(saved[0]?.edits.map(({ clientId }) => clientId)).toEqual(ids);
    expect(saved[0]?.edits[0]?.record).toMatchObject({ kind: 'nextStep', text: '电话回访', due: '2026-11-25' });
    expect(new Set(saved[0]?.edits.map(({ record }) => record?.id)).size).toBe(3);
  });
  test('sets the grade of many as one commit', async () => {
    const { bulk, saved } = over(clients);
    expect(await bulk.setGrade(ids, 'A', '战略客户')).toMatchObject({ value: { clients: 3 } });
    expect(saved.map(({ cause }) => cause)).toEqual(['editClient']);
  });
  test.each([
    ['one of them is gone', [...ids, 'nobody'], 'gone'],
    ['there are too many', Array.from({ length: MOST_AT_ONCE + 1 }, String), 'invalid'],
  ])('writes nothing when %s', async (_when, some, reason) => {
    const { bulk, saved } = over(clients);
    expect(await bulk.checkMove(some, 'lost')).toEqual({ ok: false, reason });
    expect(await bulk.move(some, 'lost', '无意向')).toEqual({ ok: false, reason });
    expect(await bulk.setGrade(some, 'A', '战略客户')).toEqual({ ok: false, reason });
    expect(saved).toEqual([]);
  });
  test('writes nothing when a reason is wanted and none was given, or all are there already', async () => {
    const { bulk, saved } = over(clients);
    expect(await bulk.move(ids, 'dormant')).toEqual({ ok: false, reason: 'stale' });
    expect(await bulk.move([ids[2] ?? ''], 'lost')).toEqual({ ok: false, reason: 'stale' });
    expect(await bulk.checkMove(ids, 'lost')).toMatchObject({ value: { moving: 2, asking: 2 } });
    expect(saved).toEqual([]);
  });
});
