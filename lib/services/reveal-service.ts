import { mayReveal } from '../domain/policy/rights.ts';
import { copyText } from '../platform/clipboard.ts';
import type { Committer } from './committer.ts';
import type { PolicyService } from './policy.ts';
import type { RevealService } from './services.ts';

/** Shows masked fields only where the bank allows it, and once the log says so. */
export function createRevealService(commit: Committer, policy: Pick<PolicyService, 'current'>): RevealService {
  const account: RevealService['account'] = async (clientId, field) => {
    if (!mayReveal(await policy.current())) return { ok: false, reason: 'byPolicy' };
    const logged = await commit([], { type: 'reveal', clientId, field });
    if (logged.ok) return { ok: true, value: undefined };
    return { ok: false, reason: logged.reason === 'changed' ? 'storage' : logged.reason };
  };
  return {
    account,
    async copy(clientId, field, text) {
      const accounted = await account(clientId, field);
      if (!accounted.ok) return accounted;
      return (await copyText(text)) ? accounted : { ok: false, reason: 'clipboard' };
    },
  };
}
