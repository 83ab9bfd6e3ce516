import type { Policy } from '../domain/policy/policy.ts';
import { mayEnable } from '../domain/policy/rights.ts';
import { readValue } from '../platform/storage.ts';
import { LOCAL_PORTALS } from './keys.ts';
import { currentPolicy } from './policy-service.ts';
import { readPortals } from './portal-list.ts';

/** Of the sites the user has enabled, those the bank allows; the others wait for a policy that does. */
export function allowedPortals(stored: unknown, policy: Policy): readonly string[] {
  return readPortals(stored).filter((site) => mayEnable(policy, site));
}

/** The sites on which recognition runs, as of now. */
export async function enabledPortals(): Promise<readonly string[]> {
  const [stored, policy] = await Promise.all([readValue('local', LOCAL_PORTALS), currentPolicy()]);
  return allowedPortals(stored, policy);
}
