import { expect, test } from 'vitest';
import { makeClient, makeTouch } from '../../../test/factories/client.ts';
import { classOfRecord } from './class-of-record.ts';

test.each([
  ['C1', 'a company without notes', makeClient(), 'enterprise'],
  ['C2', 'a natural person, by the name alone', makeClient({ kind: 'person' }), 'person'],
  ['C2', 'a company somebody wrote a note about', makeClient({ note: '备注' }), 'enterprise'],
] as const)('%s for %s', (expected, _, client, owner) => {
  expect(classOfRecord('client', client, owner)).toBe(expected);
});

test('a field without a value does not raise the class', () => {
  expect(classOfRecord('touch', makeTouch({ text: '' }), 'enterprise')).toBe('C1');
  expect(classOfRecord('touch', makeTouch({ text: '谈话' }), 'enterprise')).toBe('C2');
});
