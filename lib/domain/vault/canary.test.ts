import { expect, test } from 'vitest';
import { type Canary, soundnessOf } from './canary.ts';

const canary: Canary = { vaultId: 'v', seq: 7, clients: 64, hash: 'h7' };

test.each([
  ['the same', canary, 'intact'],
  ['one commit ahead of the canary', { ...canary, seq: 8, clients: 65, hash: 'h8' }, 'intact'],
  ['empty, as Chromium leaves it after damage', undefined, 'missing'],
  ['another vault', { ...canary, vaultId: 'w' }, 'missing'],
  ['a vault without its commits', { vaultId: 'v', seq: 0, clients: 0, hash: '' }, 'behind'],
  ['an older copy', { ...canary, seq: 6 }, 'behind'],
  ['a client short', { ...canary, clients: 63 }, 'behind'],
  ['another history of the same length', { ...canary, hash: 'x' }, 'behind'],
] as const)('a database that is %s: %s', (_name, found, expected) => {
  expect(soundnessOf(canary, found)).toBe(expected);
});

test('nothing can be missed before the first vault', () => {
  expect(soundnessOf(undefined, undefined)).toBe('intact');
  expect(soundnessOf(undefined, canary)).toBe('intact');
});
