import type { FrameState } from '../contracts/page-state.ts';
import { decidePage } from '../recognition/subject.ts';
import { siteOf } from '../util/site.ts';
import type { CurrentPage } from './services.ts';

/** What a tab shows, from what the browser tells and what its frames reported. */
export function describePage(
  tab: { readonly id: number; readonly url?: string } | undefined,
  frames: readonly FrameState[],
  portals: readonly string[],
): CurrentPage {
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  const isEnabled = site !== undefined && portals.includes(site);
  const seen = isEnabled ? frames : [];
  const subject = decidePage(seen);
  const subjectId = subject.kind === 'client' ? subject.clientId : undefined;
  return {
    ...(tab ? { tabId: tab.id } : {}),
    ...(site === undefined ? {} : { origin: site }),
    access: isEnabled ? 'enabled' : site ? 'available' : tab?.url === undefined ? 'unknown' : 'unavailable',
    subject,
    mentions: [...new Set(seen.flatMap((frame) => frame.mentions))].filter((id) => id !== subjectId),
  };
}
