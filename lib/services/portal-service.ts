import { combineLatest, map, shareReplay } from 'rxjs';
import type { Policy } from '../domain/policy/policy.ts';
import { mayEnable } from '../domain/policy/rights.ts';
import { tellAllPages } from '../messaging/to-pages.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { dropAccess, registerPortalScript, requestAccess, startInOpenTabs } from '../platform/site-access.ts';
import { siteOf } from '../util/site.ts';
import { allowedPortals, enabledPortals } from './enabled-portals.ts';
import { LOCAL_PORTALS } from './keys.ts';
import type { PolicyService } from './policy.ts';
import { readPortals } from './portal-list.ts';
import type { PortalService } from './services.ts';

/** Enabled portals: granted one by one, by the user, among those the bank allows. */
export function createPortalService(policy: PolicyService): PortalService {
  let known: Policy | undefined;
  policy.policy$.subscribe((rules) => {
    known = rules;
  });

  const save = async (sites: readonly string[]) => {
    await writeValue('local', LOCAL_PORTALS, sites);
    await registerPortalScript(await enabledPortals());
  };
  const current = async () => readPortals(await readValue('local', LOCAL_PORTALS));

  return {
    origins$: combineLatest([watchValue('local', LOCAL_PORTALS), policy.policy$]).pipe(
      map(([stored, rules]) => allowedPortals(stored, rules)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    async enable(origin) {
      const site = siteOf(origin);
      if (!site) return { ok: false, reason: 'badOrigin' };
      if (known && !mayEnable(known, site)) return { ok: false, reason: 'byPolicy' };
      // First of all, while the user's gesture still counts: the policy of this very moment can only be asked afterwards.
      if (!(await requestAccess(site))) return { ok: false, reason: 'refused' };
      if (!mayEnable(await policy.current(), site)) {
        await dropAccess(site);
        return { ok: false, reason: 'byPolicy' };
      }
      const sites = await current();
      if (!sites.includes(site)) await save([...sites, site]);
      // Not waited for: a tab that is still loading would hold up the answer. A page where the script ran before the portal
      // was disabled still has it, waiting.
      void startInOpenTabs([site])
        .then(() => tellAllPages('page.refresh'))
        .catch(() => undefined);
      return { ok: true, value: undefined };
    },

    async disable(origin) {
      await save((await current()).filter((site) => site !== origin));
      await tellAllPages('page.refresh');
      await dropAccess(origin);
    },
  };
}
