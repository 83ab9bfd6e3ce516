import { expect, test } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { inForce, signatureState } from './pack-right.ts';
import { readableKeyId } from './signature.ts';

const [mine, banks] = ['aa'.repeat(32), 'bb'.repeat(32)];
const trusted = [{ keyId: mine, name: '总行' }];
type Rights = Pick<Policy, 'packs' | 'packKeys'>;

test.each<[string | undefined, Rights, string, boolean]>([
  [undefined, {}, 'unsigned', true],
  [undefined, { packs: 'signed' }, 'unsigned', false],
  [undefined, { packs: 'off' }, 'unsigned', false],
  [mine, {}, 'trusted', true],
  [mine, { packs: 'signed' }, 'trusted', true],
  [mine, { packs: 'signed', packKeys: [banks] }, 'unknownKey', false],
  [mine, { packs: 'signed', packKeys: [] }, 'unknownKey', false],
  [mine, { packs: 'off' }, 'trusted', false],
  [banks, {}, 'unknownKey', true],
  [banks, { packs: 'signed' }, 'unknownKey', false],
  [banks, { packs: 'signed', packKeys: [banks] }, 'trusted', true],
])('a pack signed by %.2s under %j is %s, counts: %s', (keyId, policy, state, counts) => {
  const signature = keyId === undefined ? undefined : { keyId };
  expect(signatureState(signature, trusted, policy)).toBe(state);
  expect(inForce(signature, trusted, policy)).toBe(counts);
});

test('an id is read in groups of four', () => {
  expect(readableKeyId('0f3c9a1eab')).toBe('0F3C 9A1E AB');
});
