import { describe, expect, test } from 'vitest';
import type { Before } from '../db/commit.ts';
import type { Client } from '../domain/client/client.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { makeClient, makeDossier } from '../../test/factories/client.ts';
import type { Committer } from './committer.ts';
import { createEditService } from './edit-service.ts';
import { createStageService } from './stage-service.ts';

const TODAY = '2026-11-22';
const evidence = { kind: 'note', text: '当面确认' } as const;

/** A service over one client; `meanwhile` is how the client stands when the commit looks. */
function over(client: Client, meanwhile: (client: Client) => Client | undefined = (same) => same) {
  const written: Change[] = [];
  const commit: Committer = async (changes, _cause, isStillTrue) => {
    const now = meanwhile(structuredClone(client));
    const before = { stored: () => now && { dossier: makeDossier({ client: now }) } } as unknown as Before;
    if (isStillTrue && !isStillTrue(before)) return { ok: false, reason: 'changed' };
    written.push(...changes);
    return { ok: true, value: { commitId: 'c1' } };
  };
  const service = createStageService(
    async () => makeDossier({ client }),
    createEditService(commit, () => 'new'),
    () => TODAY,
  );
  return { service, written, saved: () => (written[0] as { readonly record: Client } | undefined)?.record };
}

const client = makeClient({ stage: 'contact', stageSince: '2026-10-01' });

describe('a criterion', () => {
  test('is ticked today with its evidence, in one commit', async () => {
    const { service, written, saved } = over(client);
    expect(await service.tick(client.id, 'contact.visited', evidence)).toMatchObject({ ok: true });
    expect(written).toHaveLength(1);
    expect(saved()?.criteria).toEqual([{ id: 'contact.visited', on: TODAY, evidence }]);
  });
  test('is refused when nobody knows it', async () => {
    const { service, written } = over(client);
    expect(await service.tick(client.id, 'made.up', evidence)).toEqual({ ok: false, reason: 'invalid' });
    expect(written).toEqual([]);
  });
  test('is taken back, and cannot be when it was not ticked', async () => {
    const ticked = { ...client, criteria: [{ id: 'contact.visited', on: TODAY, evidence }] };
    const { service, saved } = over(ticked);
    expect(await service.untick(client.id, 'contact.visited')).toMatchObject({ ok: true });
    expect(saved()?.criteria).toBeUndefined();
    expect(await over(client).service.untick(client.id, 'contact.visited')).toEqual({ ok: false, reason: 'stale' });
  });
});

describe('a move', () => {
  test('keeps its reason and the criteria left open', async () => {
    const { service, saved } = over(client);
    expect(await service.move(client.id, 'proposal', ' 急用款 ')).toMatchObject({ ok: true });
    expect(saved()).toMatchObject({ stage: 'proposal', stageSince: TODAY });
    expect(saved()?.stageMoves).toEqual([
      {
        from: 'contact',
        to: 'proposal',
        on: TODAY,
        reason: '急用款',
        open: ['contact.visited', 'contact.businessModel', 'contact.needs'],
      },
    ]);
  });
  test('is refused without the reason it needs', async () => {
    const { service, written } = over(client);
    expect(await service.move(client.id, 'lost')).toEqual({ ok: false, reason: 'stale' });
    expect(written).toEqual([]);
  });
  test('out of a stage entered in the future is on the day of entering, not before', async () => {
    const { service, saved } = over({ ...client, stageSince: '2026-12-01' });
    expect(await service.move(client.id, 'proposal', '提前')).toMatchObject({ ok: true });
    expect(saved()?.stageSince).toBe('2026-12-01');
  });
});

test.each([
  ['was changed elsewhere', (now: Client): Client => ({ ...now, shortName: '改过' })],
  ['was removed', () => undefined],
])('nothing is written when the client %s between reading and writing', async (_name, meanwhile) => {
  const { service, written } = over(client, meanwhile);
  expect(await service.tick(client.id, 'contact.visited', evidence)).toEqual({ ok: false, reason: 'stale' });
  expect(written).toEqual([]);
});

test.each([
  ['locked', 'locked'],
  [undefined, 'gone'],
] as const)('a book that answers %s is said to be so', async (answer, reason) => {
  const commit: Committer = async () => ({ ok: true, value: { commitId: 'never' } });
  const service = createStageService(
    async () => answer,
    createEditService(commit, () => 'new'),
    () => TODAY,
  );
  expect(await service.move(client.id, 'proposal', '原因')).toEqual({ ok: false, reason });
});
