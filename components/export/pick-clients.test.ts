import { expect, test } from 'vitest';
import { makeDossier } from '../../test/factories/client.ts';
import { summarise } from '../../lib/domain/dossier/summary.ts';
import { type ClientChoice, pickClients } from './pick-clients.ts';

const summary = (id: string, patch: Parameters<typeof makeDossier>[0] = {}) =>
  summarise(makeDossier({ ...patch, client: { id, ...patch?.client } }));
const BOOK = [
  summary('a', { client: { grade: 'A', stage: 'contact', segment: 'exporter' } }),
  summary('b', { client: { grade: 'B', stage: 'contact', segment: 'services' } }),
  summary('c', { client: { grade: 'A', stage: 'lost', segment: 'services' } }),
  summary('d', { client: { grade: 'A', stage: 'contact', segment: 'services', handedOverOn: '2026-11-01' } }),
];
const choice = (patch: Partial<ClientChoice>): ClientChoice => ({
  scope: 'all',
  filter: { grade: [], stage: [], segment: [] },
  chosen: new Set(),
  hasHandedOver: false,
  ...patch,
});
const picked = (patch: Partial<ClientChoice>) => pickClients(BOOK, choice(patch)).map(({ id }) => id);

test('takes everybody but those handed over when all are wanted', () => {
  expect(picked({})).toEqual(['a', 'b', 'c']);
  expect(picked({ hasHandedOver: true })).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  [{ grade: [], stage: [], segment: [] }, ['a', 'b', 'c']],
  [{ grade: ['A'], stage: [], segment: [] }, ['a', 'c']],
  [{ grade: ['A', 'B'], stage: ['contact'], segment: [] }, ['a', 'b']],
  [{ grade: ['A'], stage: ['contact'], segment: ['services'] }, []],
] satisfies [ClientChoice['filter'], string[]][])(
  'takes those that fit every row when filtered by %j',
  (filter, ids) => {
    expect(picked({ scope: 'filter', filter })).toEqual(ids);
  },
);

test('takes those chosen in the order of the book, and nobody who is not in it', () => {
  expect(picked({ scope: 'chosen', chosen: new Set(['c', 'gone', 'a', 'd']) })).toEqual(['a', 'c']);
});
