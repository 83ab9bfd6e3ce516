import { browser } from 'wxt/browser';

const SCRIPT_ID = 'portal';
const SCRIPT_FILE = '/portal.js';

/** Ask the browser for access to a site. Must be called directly from a user's gesture. False when refused. */
export function requestAccess(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${site}/*`] });
}

/** Give up access to a site. Access built into the build (demo) cannot be given up; that is no error. */
export async function dropAccess(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [`${site}/*`] }).catch(() => false);
}

/** Make the page script run in exactly these sites, in all frames, from the next load on. */
export async function registerPortalScript(sites: readonly string[]): Promise<void> {
  const matches = sites.map((site) => `${site}/*`);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, js: [SCRIPT_FILE], matches, allFrames: true, runAt: 'document_end' as const };
  if (registered.length) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Start the page script in the tabs that are open on these sites already. */
export async function startInOpenTabs(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites.map((site) => `${site}/*`) });
  await Promise.allSettled(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id ?? -1, allFrames: true }, files: [SCRIPT_FILE] }),
    ),
  );
}
