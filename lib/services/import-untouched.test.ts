import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeTouch } from '../../test/factories/client.ts';
import { applyChange, dossierAsChanges, type Effect } from '../domain/dossier/apply.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { byClient, isUntouched as isUntouchedSince, makesClient, takingBack } from './import-untouched.ts';

/** With the content alone to go by: every record was written again since. */
const isUntouched = (effects: readonly Effect[], dossier: Dossier) =>
  isUntouchedSince(effects, { dossier, since: 'b', stamps: {} }, 'a');

function applyAll(start: Dossier | undefined, changes: readonly Change[]) {
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
const person = (id: string) => ({ id, name: '周明', role: 'handler' as const });
const put = <K extends Change['kind']>(dossier: Dossier, kind: K, record: object): Change =>
  ({ op: 'put', kind, clientId: dossier.client.id, record }) as Change;

/** A client of the book, after an import that changed it, added a person and a touch with that person. */
function imported() {
  const before = makeDossier({ touches: [makeTouch()], followUps: [makeFollowUp()] });
  const { dossier, effects } = applyAll(before, [
    put(before, 'client', { ...before.client, grade: 'A' }),
    put(before, 'person', person('p')),
    put(before, 'touch', makeTouch({ id: 't', personIds: ['p'] })),
  ]);
  return { before, after: dossier as Dossier, effects };
}

describe('an import that changed a client', () => {
  test('is untouched as it was left, and with fields in another order', () => {
    const { after, effects } = imported();
    expect(isUntouched(effects, after)).toBe(true);
    const client = Object.fromEntries(Object.entries(after.client).reverse()) as unknown as Dossier['client'];
    expect(isUntouched(effects, { ...after, client })).toBe(true);
  });
  test('is untouched when something else was added to the client', () => {
    const { after, effects } = imported();
    expect(isUntouched(effects, { ...after, touches: [...after.touches, makeTouch()] })).toBe(true);
  });
  test.each<[string, (after: Dossier) => Dossier]>([
    ['one of its records was edited', (after) => ({ ...after, client: { ...after.client, grade: 'D' } })],
    ['one of its records was removed', (after) => ({ ...after, people: [] })],
    [
      'a later touch was with a person it brought',
      (after) => ({ ...after, touches: [...after.touches, makeTouch({ personIds: ['p'] })] }),
    ],
    [
      'a later step came out of a touch it brought',
      (after) => ({ ...after, followUps: [...after.followUps, makeFollowUp({ touchId: 't' })] }),
    ],
  ])('is touched when %s', (_what, edit) => {
    const { after, effects } = imported();
    expect(isUntouched(effects, edit(after))).toBe(false);
  });
  test('is taken back record by record', () => {
    const { before, after, effects } = imported();
    expect(applyAll(after, takingBack(effects)).dossier).toEqual(before);
  });
});

describe('an import that made a client', () => {
  const made = makeDossier({ touches: [makeTouch(), makeTouch()], people: [person('p')] });
  const { effects } = applyAll(undefined, dossierAsChanges(made));

  test('is untouched only with exactly what it brought', () => {
    expect(makesClient(effects)).toBe(true);
    expect(isUntouched(effects, made)).toBe(true);
    expect(isUntouched(effects, { ...made, touches: [...made.touches, makeTouch()] })).toBe(false);
    expect(isUntouched(effects, { ...made, touches: made.touches.slice(1) })).toBe(false);
  });
  test('is taken back with everything it has', () => {
    expect(takingBack(effects)).toHaveLength(1);
    expect(applyAll(made, takingBack(effects)).dossier).toBeUndefined();
  });
});

test('whatever an import does to a client, taking it back leaves what was before', () => {
  const start = makeDossier({ touches: [makeTouch(), makeTouch()], people: [person('q')] });
  const ids = start.touches.map(({ id }) => id);
  const anyChange = fc.oneof(
    fc.constant(0).map(() => put(start, 'touch', makeTouch())),
    fc.constantFrom(...ids).map((id) => put(start, 'touch', makeTouch({ id, text: '改' }))),
    fc.constantFrom('A', 'B', 'D').map((grade) => put(start, 'client', { ...start.client, grade })),
    fc.constantFrom('q', 'r').map((id) => put(start, 'person', { ...person(id), title: '总监' })),
  );
  const byId = (dossier: Dossier | undefined) =>
    dossier && {
      ...dossier,
      touches: dossier.touches.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      people: dossier.people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), (changes) => {
      // One put a record, as a plan has it.
      const once = [
        ...new Map(changes.map((change) => [change.op === 'put' ? change.record.id : '', change])).values(),
      ];
      const { dossier, effects } = applyAll(start, once);
      expect(isUntouched(effects, dossier as Dossier)).toBe(true);
      expect(byId(applyAll(dossier, takingBack(effects)).dossier)).toEqual(byId(start));
    }),
  );
});

test('effects are told apart by client, in their order', () => {
  const [a, b] = [makeDossier(), makeDossier()];
  const effects = [
    ...applyAll(undefined, dossierAsChanges(a)).effects,
    ...applyAll(undefined, dossierAsChanges(b)).effects,
  ];
  expect([...byClient(effects).keys()]).toEqual([a.client.id, b.client.id]);
});

test('what still carries the stamp of the import need not be compared', () => {
  const { after, effects } = imported();
  const asLeft = { dossier: after, since: '', stamps: Object.fromEntries(effects.map(({ id }) => [id, 'a'])) };
  expect(isUntouchedSince(effects, asLeft, 'a')).toBe(true);
  // A record that is gone has the stamp of its removal; nothing is read into one that is missing.
  expect(isUntouchedSince(effects, { ...asLeft, dossier: { ...after, people: [] } }, 'a')).toBe(false);
});
