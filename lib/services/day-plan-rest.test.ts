import { expect, test, vi } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import { createClientRest } from './day-plan-rest.ts';

const save = () => vi.fn(async () => ({ ok: true, value: { commitId: 'c' } }) as const);

test('writes the day into the client as it was read, and takes it out again', async () => {
  const dossier = makeDossier({ client: { restUntil: '2026-11-25' } });
  const { client } = dossier;
  const saved = save();
  const { restClient } = createClientRest(async () => dossier, { save: saved });
  await restClient(client.id, '2026-11-30');
  const edit = { clientId: client.id, kind: 'client', was: client };
  expect(saved).toHaveBeenLastCalledWith([{ ...edit, record: { ...client, restUntil: '2026-11-30' } }], 'planWork');
  const { restUntil: _, ...awake } = client;
  await restClient(client.id, undefined);
  expect(saved).toHaveBeenLastCalledWith([{ ...edit, record: awake }], 'planWork');
});

test.each([
  ['locked', 'locked'],
  [undefined, 'gone'],
] as const)('changes nothing when the client is %j', async (read, reason) => {
  const saved = save();
  const answer = await createClientRest(async () => read, { save: saved }).restClient('id', '2026-11-30');
  expect(answer).toEqual({ ok: false, reason });
  expect(saved).not.toHaveBeenCalled();
});
