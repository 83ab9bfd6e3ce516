import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { makeClient, makeDossier, makeId, makeTouch } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import { splitClient } from './split.ts';
import { splitHeaders } from './split-header.ts';

const tick = (id: string, ref?: string): NonNullable<Client['criteria']>[number] => ({
  id,
  on: '2026-11-01',
  evidence: ref === undefined ? { kind: 'note', text: '见过' } : { kind: 'touch', ref },
});
const file = (name: string, touchId?: string): NonNullable<Client['files']>[number] => ({
  id: makeId(),
  kind: 'minutes',
  name,
  on: '2026-11-01',
  ...(touchId === undefined ? {} : { touchId }),
});

const [GOES, STAYS] = [makeTouch(), makeTouch()];
const FROM: Partial<Client> = {
  grade: 'A',
  gradeOverride: { grade: 'A', reason: '行长点名', on: '2026-11-01' },
  stage: 'dormant',
  outsideReason: '等环评',
  referredBy: { name: '商会', on: '2026-01-01' },
  stageMoves: [{ from: 'contact', to: 'dormant', on: '2026-11-01' }],
  signals: [{ id: makeId(), kind: 'complaint', on: '2026-11-01' }],
  criteria: [tick('contact.visited', GOES.id), tick('contact.needs', STAYS.id), tick('contact.presentBank')],
  files: [file('纪要甲', GOES.id), file('纪要乙', STAYS.id), file('章程')],
  potential: 'high',
};

test('what rests on a touch goes with it, what is shared is copied, and the history stays', () => {
  const from = makeDossier({ client: FROM, touches: [GOES, STAYS] });
  const { left, made } = splitHeaders(from.client, makeClient({ grade: 'A', stage: 'dormant' }), new Set([GOES.id]));
  expect(left.criteria?.map(({ id }) => id)).toEqual(['contact.needs', 'contact.presentBank']);
  expect(made.criteria?.map(({ id }) => id)).toEqual(['contact.visited']);
  expect([left.files, made.files].map((files) => files?.map(({ name }) => name))).toEqual([
    ['纪要乙', '章程'],
    ['纪要甲'],
  ]);
  const { referredBy, outsideReason, gradeOverride, stageMoves, signals, potential } = from.client;
  expect(left).toMatchObject({ referredBy, outsideReason, gradeOverride, stageMoves, signals, potential });
  expect(made).toMatchObject({ referredBy, outsideReason, gradeOverride });
  expect(Object.keys(made)).not.toEqual(expect.arrayContaining(['stageMoves']));
  expect([made.signals, made.potential, made.stageMoves]).toEqual([undefined, undefined, undefined]);
});

test('a reason is not copied to a stage or a grade it does not belong to, nor over one that is there', () => {
  const own = makeClient({ grade: 'C', stage: 'contact', referredBy: { name: '老同学' } });
  const { made } = splitHeaders(makeClient(FROM), own, new Set());
  expect(made).toEqual(own);
});

test('the split itself takes the headers along', () => {
  const from = makeDossier({ client: FROM, touches: [GOES, STAYS] });
  const split = splitClient(from, makeClient(), { recordIds: new Set([GOES.id]), aliases: [] }, makeId);
  const headers = split.ok
    ? split.changes.flatMap((each) => (each.op === 'put' && each.kind === 'client' ? each.record : []))
    : [];
  expect(headers.map(({ criteria }) => criteria?.length)).toEqual([1, 2]);
});

test('no tick and no document is lost or doubled, whatever is chosen', () => {
  fc.assert(
    fc.property(anyDossier, fc.boolean(), ({ client }, isAll) => {
      const refs = (client.criteria ?? []).flatMap(({ evidence }) => evidence.ref ?? []);
      const { left, made } = splitHeaders(client, makeClient(), new Set(isAll ? refs : refs.slice(0, 1)));
      expect([...(left.criteria ?? []), ...(made.criteria ?? [])].length).toBe(client.criteria?.length ?? 0);
      expect([...(left.files ?? []), ...(made.files ?? [])].length).toBe(client.files?.length ?? 0);
    }),
  );
});
