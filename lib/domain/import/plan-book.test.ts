import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { dossierAsChanges } from '../dossier/apply.ts';
import type { MatchedBy } from '../hand-over/match.ts';
import { type BookVerdict, planBookClient, withChanges } from './plan-book.ts';

const SKIP = Object.freeze({ isErased: false, unsure: 'skip' } as const);
const own = makeDossier({ client: { name: '望川食品有限公司' }, touches: [makeTouch({ text: '自己的记录' })] });
const received = makeDossier({
  client: { name: '望川食品有限公司', note: '文件里的备注' },
  touches: [makeTouch({ text: '文件里的记录' })],
});

describe('a client of a whole book', () => {
  test('is added as it stands when the own book has nobody like it', () => {
    const changes = dossierAsChanges(received);
    expect(planBookClient(received, undefined, SKIP)).toEqual({
      verdict: 'new',
      clientId: received.client.id,
      changes,
    });
  });

  test.each<[MatchedBy, BookVerdict]>([
    ['id', 'merge'],
    ['uscc', 'merge'],
    ['clientNumber', 'merge'],
    ['name', 'merge'],
  ])('goes into the one it was found to be by %s, when that is a firm', (by, verdict) => {
    const plan = planBookClient(received, { by, dossier: own }, SKIP);
    expect(plan).toMatchObject({ verdict, clientId: own.client.id });
    const after = withChanges(own, plan.changes);
    expect(after.touches.map(({ text }) => text)).toEqual(['自己的记录', '文件里的记录']);
    expect(after.client).toMatchObject({ id: own.client.id, note: '文件里的备注' });
    // The second time there is nothing left to do.
    expect(planBookClient(received, { by, dossier: after }, SKIP)).toMatchObject({ verdict: 'same', changes: [] });
  });

  test.each([
    ['skip', []],
    ['new', dossierAsChanges({ ...received, client: { ...received.client, kind: 'person' } })],
  ] as const)('is left to the user when only the name of a natural person agrees: %s', (unsure, changes) => {
    const person = { ...received, client: { ...received.client, kind: 'person' } as const };
    const plan = planBookClient(person, { by: 'name', dossier: own }, { isErased: false, unsure });
    expect(plan).toEqual({ verdict: 'unsure', clientId: person.client.id, changes });
  });

  test('is merged all the same when the user says the two persons are one', () => {
    const person = makeDossier({ client: { ...own.client, kind: 'person' }, followUps: [makeFollowUp()] });
    const plan = planBookClient(received, { by: 'name', dossier: person }, { isErased: false, unsure: 'merge' });
    expect(plan).toMatchObject({ verdict: 'unsure', clientId: person.client.id });
    expect(withChanges(person, plan.changes).touches).toHaveLength(1);
  });

  test('does not come back when it was erased here', () => {
    const plan = planBookClient(received, undefined, { isErased: true, unsure: 'new' });
    expect(plan).toEqual({ verdict: 'erased', clientId: received.client.id, changes: [] });
  });
});
