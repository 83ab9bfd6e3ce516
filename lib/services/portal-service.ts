import { map, shareReplay } from 'rxjs';
import { tellAllPages } from '../messaging/to-pages.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import { dropAccess, registerPortalScript, requestAccess, startInOpenTabs } from '../platform/site-access.ts';
import { siteOf } from '../util/site.ts';
import { LOCAL_PORTALS } from './keys.ts';
import { readPortals } from './portal-list.ts';
import type { PortalService } from './services.ts';

/** Enabled portals: granted one by one, by the user. */
export function createPortalService(): PortalService {
  const save = async (sites: readonly string[]) => {
    await writeValue('local', LOCAL_PORTALS, sites);
    await registerPortalScript(sites);
  };
  const current = async () => readPortals(await readValue('local', LOCAL_PORTALS));

  return {
    origins$: watchValue('local', LOCAL_PORTALS).pipe(map(readPortals), shareReplay({ bufferSize: 1, refCount: true })),

    async enable(origin) {
      const site = siteOf(origin);
      if (!site) return { ok: false, reason: 'badOrigin' };
      // First of all, while the user's gesture still counts.
      if (!(await requestAccess(site))) return { ok: false, reason: 'refused' };
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
