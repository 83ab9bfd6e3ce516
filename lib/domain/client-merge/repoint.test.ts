import { expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import { repointing } from './repoint.ts';

const link = (clientId: string) =>
  ({ id: clientId, kind: 'upstream', clientId, name: '旧名', on: '2026-11-01' }) as const;

test('ties other clients to the one that two have become, and leaves those alone that were not tied to either', () => {
  const tied = makeDossier({ client: { links: [link('gone'), link('other')] } });
  const free = makeDossier({ client: { links: [link('other')] } });
  expect(
    repointing([{ dossier: tied }, { dossier: free }, { dossier: makeDossier() }], 'gone', {
      id: 'kept',
      name: '新名',
    }),
  ).toEqual([
    {
      op: 'put',
      kind: 'client',
      clientId: tied.client.id,
      record: { ...tied.client, links: [{ ...link('gone'), clientId: 'kept', name: '新名' }, link('other')] },
    },
  ]);
});
