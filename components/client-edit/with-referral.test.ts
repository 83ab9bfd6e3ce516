import { expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import { withReferral } from './with-referral.ts';

test('who brought a client is set, changed, and taken out without a trace', () => {
  const client = makeClient({ note: '备注' });
  const brought = withReferral(client, { name: '商会', on: '2026-11-01' });
  expect(brought).toEqual({ ...client, referredBy: { name: '商会', on: '2026-11-01' } });
  expect(withReferral(brought, { name: '老同学' }).referredBy).toEqual({ name: '老同学' });
  expect(withReferral(brought, undefined)).toEqual(client);
});
