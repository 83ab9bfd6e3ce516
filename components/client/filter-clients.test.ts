import { expect, test } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import { filterClients } from './filter-clients.ts';

const clients = [
  makeSummary({ client: { name: '云岭精机有限公司', uscc: '91350100M000100Y43', clientNumber: 'A880012' } }),
  makeSummary({
    client: { name: '望川物流有限公司', shortName: '望川', aliases: ['北山货运'] },
    people: [{ id: '1', name: '陈立', role: 'handler' }],
  }),
];

test.each([
  ['', [0, 1]],
  ['云岭', [0]],
  ['m0001', [0]],
  ['a8800', [0]],
  ['陈立', [1]],
  ['货运 望川', [1]],
  ['有限公司', [0, 1]],
  ['云岭 望川', []],
])('%j finds %j', (typed, expected) => {
  expect(filterClients(clients, typed)).toEqual(expected.map((index) => clients[index]));
});

test.each([
  ['', 1],
  ['有限公司', 1],
  ['有限公司', 2],
])('stops at the most that are wanted when %j would find more', (typed, most) => {
  expect(filterClients(clients, typed, most)).toEqual(clients.slice(0, most));
});
