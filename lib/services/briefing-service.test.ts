import { describe, expect, test } from 'vitest';
import type { Cause } from '../domain/audit/cause.ts';
import { NO_POLICY, type Policy } from '../domain/policy/policy.ts';
import { createBriefingService } from './briefing-service.ts';

function rig(policy: Partial<Policy> = {}) {
  const log: Cause[] = [];
  const service = createBriefingService({
    commit: async (_, cause) => {
      log.push(cause);
      return { ok: true, value: { commitId: 'c' } };
    },
    policy: { current: async () => ({ ...NO_POLICY, ...policy }) },
    stamp: () => '2026-11-22T01:30:00Z',
  });
  return { log, service };
}

describe('a briefing that is taken along', () => {
  test('stands in the log with whom it is about and its form', async () => {
    const { log, service } = rig();
    expect(await service.account('c1', 'word')).toEqual({ ok: true, value: undefined });
    expect(log).toMatchObject([{ type: 'export', format: 'briefing', count: 1, clientId: 'c1', reason: 'word' }]);
  });

  test('as a set stands there once, with how many clients it is about and none by name', async () => {
    const { log, service } = rig();
    await service.accountSet(5, 'print');
    expect(log).toMatchObject([{ type: 'export', format: 'briefing', count: 5, isMasked: true, reason: 'print' }]);
    expect(log[0]).not.toHaveProperty('clientId');
  });

  test('is refused where the bank lets no file leave, and nothing is logged', async () => {
    const { log, service } = rig({ exports: 'off' });
    expect(await service.account('c1', 'text')).toEqual({ ok: false, reason: 'byPolicy' });
    expect(await service.accountSet(5, 'text')).toEqual({ ok: false, reason: 'byPolicy' });
    expect(log).toEqual([]);
  });
});
