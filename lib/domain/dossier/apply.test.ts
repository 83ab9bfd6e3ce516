import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClient, makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { applyChange, dossierAsChanges, dossierAsEffects, type Effect, inverseOf } from './apply.ts';
import type { Change, Dossier } from './dossier.ts';

/** Apply changes in order; fails the test when one is refused. */
function applyAll(
  start: Dossier | undefined,
  changes: readonly Change[],
): { dossier: Dossier | undefined; effects: Effect[] } {
  let dossier = start;
  const effects: Effect[] = [];
  for (const change of changes) {
    const applied = applyChange(dossier, change);
    if (applied === 'gone') throw new Error('refused');
    dossier = applied.dossier;
    effects.push(applied.effect);
  }
  return { dossier, effects };
}

const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('applyChange', () => {
  test('refuses a record of a client that does not exist', () => {
    expect(applyChange(undefined, { op: 'put', kind: 'touch', clientId: 'x', record: makeTouch() })).toBe('gone');
  });
  test('puts a new client with empty lists', () => {
    const client = makeClient();
    const { dossier } = applyAll(undefined, [{ op: 'put', kind: 'client', clientId: client.id, record: client }]);
    expect(dossier).toEqual(makeDossier({ client }));
  });
  test('a changed client keeps its records', () => {
    const before = makeDossier({ touches: [makeTouch()] });
    const renamed = { ...before.client, name: '望川新名有限公司' };
    const { dossier } = applyAll(before, [{ op: 'put', kind: 'client', clientId: renamed.id, record: renamed }]);
    expect(dossier?.touches).toEqual(before.touches);
  });
  test('replaces a record of the same id and leaves the input as it was', () => {
    const touch = makeTouch();
    const before = makeDossier({ touches: [touch] });
    const frozen = structuredClone(before);
    const edited = { ...touch, text: '改过' };
    const { dossier, effects } = applyAll(before, [
      { op: 'put', kind: 'touch', clientId: before.client.id, record: edited },
    ]);
    expect(dossier?.touches).toEqual([edited]);
    expect(effects[0]).toMatchObject({ before: touch, after: edited });
    expect(before).toEqual(frozen);
  });
});

test('the effects of making a dossier are those of its changes on nothing', () => {
  const dossier = makeDossier({ touches: [makeTouch(), makeTouch()], followUps: [makeFollowUp()] });
  expect(dossierAsEffects(dossier)).toEqual(applyAll(undefined, dossierAsChanges(dossier)).effects);
});

test('a dossier taken apart into changes comes back whole', () => {
  const dossier = makeDossier({ touches: [makeTouch(), makeTouch()], followUps: [makeFollowUp()] });
  expect(applyAll(undefined, dossierAsChanges(dossier)).dossier).toEqual(dossier);
});

test('taking effects back in reverse restores the dossier, whatever was done', () => {
  const start = makeDossier({ touches: [makeTouch(), makeTouch()], followUps: [makeFollowUp()] });
  const clientId = start.client.id;
  const ids = start.touches.map((touch) => touch.id);
  const anyChange: fc.Arbitrary<Change> = fc.oneof(
    fc.constant(null).map(() => ({ op: 'put', kind: 'touch', clientId, record: makeTouch() }) as const),
    fc.constantFrom(...ids).map((id) => ({ op: 'remove', kind: 'touch', clientId, id }) as const),
    fc
      .constantFrom(...ids)
      .map((id) => ({ op: 'put', kind: 'touch', clientId, record: makeTouch({ id, text: '改' }) }) as const),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
      const done = applyAll(start, changes);
      const undone = applyAll(done.dossier, done.effects.map(inverseOf).reverse());
      expect(byId(undone.dossier?.touches ?? [])).toEqual(byId(start.touches));
    }),
  );
});
