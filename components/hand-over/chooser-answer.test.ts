import { expect, test } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import { answerTo } from './chooser-answer.ts';

const clients = ['云岭精机', '望川物流', '望川饮料'].map((name) => makeSummary({ client: { name } }));
const names = (typed: string, shownFor: string, shown = clients, most = 50) =>
  answerTo(typed, { typed: shownFor, clients: shown }, clients, most).map(({ name }) => name);

test('a key is about what stands in the field when the list still shows the former words', () => {
  expect(names('望川', '')).toEqual(['望川物流', '望川饮料']);
  expect(names('望川饮', '望川', clients.slice(1))).toEqual(['望川饮料']);
  expect(names('没有这家', '')).toEqual([]);
});

test('the list itself answers when it has been drawn, and no more is found than it would show', () => {
  expect(names('望川', '望川', clients.slice(2))).toEqual(['望川饮料']);
  expect(names('望川', '', clients, 1)).toEqual(['望川物流']);
});
