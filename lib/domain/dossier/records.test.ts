import { expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeOpportunity, makeTouch } from '../../../test/factories/client.ts';
import { dossierAsChanges } from './apply.ts';
import type { RecordKind } from './dossier.ts';
import { recordsOf } from './records.ts';

test('the records of all kinds are the whole dossier', () => {
  const dossier = makeDossier({
    touches: [makeTouch(), makeTouch()],
    followUps: [makeFollowUp()],
    opportunities: [makeOpportunity()],
  });
  const kinds: readonly RecordKind[] = ['client', 'person', 'touch', 'holding', 'loan', 'followUp', 'opportunity'];
  const all = kinds.flatMap((kind) => recordsOf(dossier, kind).map(({ id }) => `${kind} ${id}`));
  const written = dossierAsChanges(dossier).map(
    (change) => `${change.kind} ${change.op === 'put' && change.record.id}`,
  );
  expect(all.sort()).toEqual(written.sort());
});
