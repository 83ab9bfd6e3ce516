import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { type Client, GRADES } from './client.ts';

const store = (patch: Partial<Client>) => {
  const record = makeClient(patch);
  return parseChange({ op: 'put', kind: 'client', clientId: record.id, record });
};

test.each(GRADES)('a client of grade %s can be stored', (grade) => {
  expect(store({ grade })).toMatchObject({ record: { grade } });
});

test.each([
  ['an unknown grade', { grade: 'E' }],
  ['a code whose check character is wrong', { uscc: '91350100M000100Y44' }],
  ['a day that does not exist', { createdOn: '2026-02-30' }],
  ['an empty name', { name: '   ' }],
  ['a field nobody knows', { password: 'x' }],
])('a client with %s cannot be stored', (_name, patch) => {
  expect(() => store(patch as Partial<Client>)).toThrow();
});

test('a client cannot be stored under the id of another', () => {
  expect(() => parseChange({ op: 'put', kind: 'client', clientId: makeClient().id, record: makeClient() })).toThrow();
});
