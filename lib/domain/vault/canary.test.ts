import { expect, test } from 'vitest';
import { type Canary, isIntact } from './canary.ts';

const canary: Canary = { vaultId: 'v', seq: 7, clients: 64, hash: 'h7' };

test.each([
  ['the same', canary, true],
  ['one commit ahead of the canary', { ...canary, seq: 8, clients: 65, hash: 'h8' }, true],
  ['empty, as Chromium leaves it after damage', undefined, false],
  ['another vault', { ...canary, vaultId: 'w' }, false],
  ['a vault without its commits', { vaultId: 'v', seq: 0, clients: 0, hash: '' }, false],
  ['an older copy', { ...canary, seq: 6 }, false],
  ['a client short', { ...canary, clients: 63 }, false],
  ['another history of the same length', { ...canary, hash: 'x' }, false],
] as const)('a database that is %s: intact %s', (_name, found, expected) => {
  expect(isIntact(canary, found)).toBe(expected);
});

test('nothing can be missed before the first vault', () => {
  expect(isIntact(undefined, undefined)).toBe(true);
  expect(isIntact(undefined, canary)).toBe(true);
});
