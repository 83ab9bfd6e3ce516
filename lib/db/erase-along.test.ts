import { expect, test } from 'vitest';
import type { Cause } from '../domain/audit/cause.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import { makeClient, makeDossier, makeTouch } from '../../test/factories/client.ts';
import { createAlong } from './erase-along.ts';
import { leavingOf } from './erase-log.ts';
import type { WrittenEntry } from './log.ts';

const [KEPT, GONE] = [makeClient(), makeClient()];
const TOUCH = makeTouch();
const entry = (type: 'mergeClients' | 'splitClient' | 'undo', patch: Partial<WrittenEntry>): WrittenEntry => ({
  stamp: '0',
  cause: (type === 'undo' ? { type, of: '1-x' } : { type }) as Cause,
  effects: [],
  ...patch,
});
const put = (client: typeof KEPT): Effect => ({
  kind: 'client',
  clientId: client.id,
  id: client.id,
  before: client,
  after: client,
});
const merge = entry('mergeClients', { effects: [put(KEPT), { ...put(GONE), after: undefined } as Effect] });
const alongOf = (clientId: string, ...entries: WrittenEntry[]) => {
  const along = createAlong(leavingOf([{ clientId, rule: '规则' }]));
  for (const each of entries) along.look(each);
  return along.parts();
};

test('who was merged into a client leaves along with it, under the same rule', () => {
  expect(alongOf(KEPT.id, merge)).toEqual([{ clientId: GONE.id, rule: '规则' }]);
  expect(alongOf(makeClient().id, merge)).toEqual([]);
});

test('a merge takes nobody along with a client that was only tied to who was merged', () => {
  const TIED = makeClient();
  const tied = entry('mergeClients', { effects: [...merge.effects, put(TIED)] });
  expect(alongOf(TIED.id, tied)).toEqual([]);
  expect(alongOf(KEPT.id, tied)).toEqual([{ clientId: GONE.id, rule: '规则' }]);
});

test('who came back when the merge was taken back stays', () => {
  const back = entry('undo', { effects: [put(KEPT)], made: [makeDossier({ client: GONE })] });
  expect(alongOf(KEPT.id, merge, back)).toEqual([]);
});

test('records that were split off leave the history of the client they were of', () => {
  const made = makeDossier({ touches: [TOUCH] });
  const removed = { kind: 'touch', clientId: KEPT.id, id: TOUCH.id, before: TOUCH, after: undefined } as Effect;
  const split = entry('splitClient', { effects: [removed], made: [made] });
  expect(alongOf(made.client.id, split)).toEqual([
    { records: new Map([[KEPT.id, new Set([TOUCH.id])]]), rule: '规则' },
  ]);
  expect(alongOf(KEPT.id, split)).toEqual([]);
});
