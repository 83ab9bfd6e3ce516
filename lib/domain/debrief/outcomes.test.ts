import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { makeDebrief } from '../../../test/factories/debrief.ts';
import { outcomeChanges } from './outcomes.ts';

const client = makeClient();
const tap = { scenario: 'price', scriptId: 'a', worked: true, outcomeId: 'o1' } as const;
const said = (worked: boolean | undefined, scriptId: string | undefined) => ({
  scenario: 'price',
  ...(worked === undefined ? {} : { worked }),
  ...(scriptId === undefined ? {} : { scriptId }),
});

test.each([
  ['nobody said whether it worked', [said(undefined, 'a')], [], [], []],
  ['there was no script', [said(true, undefined)], [], [], []],
  ['a script was said to work', [said(true, 'a')], [], [['a', true]], []],
  ['the visit has counted the same', [said(true, 'a')], [tap], [], []],
  ['the visit has counted the opposite', [said(false, 'a')], [tap], [['a', false]], ['o1']],
  ['the visit has counted another script', [said(true, 'b')], [tap], [['b', true]], []],
  ['the answer of the visit was unsaid, which stays a fact', [said(undefined, 'a')], [tap], [], []],
  ['the objection was taken away, which stays a fact', [], [tap], [], []],
  ['two doubts were answered by one script', [said(true, 'a'), said(false, 'a')], [], [['a', true]], []],
])('scripts are counted as they should be when %s', (_when, objections, counted, add, remove) => {
  const changes = outcomeChanges(makeDebrief({ objections, counted }), client);
  expect(changes.add.map(({ scriptId, worked }) => [scriptId, worked])).toEqual(add);
  expect(changes.remove.map(({ id }) => id)).toEqual(remove);
});

test('the same debrief makes the same ids, another one others, and they sort by their touches', () => {
  const draft = makeDebrief({ objections: [said(true, 'a'), { scenario: 'refused', worked: true, scriptId: 'b' }] });
  const ids = outcomeChanges(draft, client).add.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(outcomeChanges(draft, client).add.map(({ id }) => id)).toEqual(ids);
  const later = outcomeChanges(makeDebrief({ objections: draft.objections }), client).add.map(({ id }) => id);
  expect([...later, ...ids].sort()).toEqual([...ids, ...later]);
});
