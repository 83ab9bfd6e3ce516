import type { FrameState } from '../contracts/page-state.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { mayEnable } from '../domain/policy/rights.ts';
import { decidePage } from '../recognition/subject.ts';
import { siteOf } from '../util/site.ts';
import { lostFields } from './adapter-health.ts';
import type { CurrentPage } from './services.ts';

/** What a tab shows, from what the browser tells and what its frames reported. */
export function describePage(
  tab: { readonly id: number; readonly url?: string } | undefined,
  frames: readonly FrameState[],
  portals: readonly string[],
  policy: Pick<Policy, 'portals'> = {},
): CurrentPage {
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  const isAllowed = site !== undefined && mayEnable(policy, site);
  const isEnabled = isAllowed && portals.includes(site);
  const seen = isEnabled ? frames : [];
  const subject = decidePage(seen);
  const subjectId = subject.kind === 'client' ? subject.clientId : undefined;
  const outside = tab?.url === undefined ? 'unknown' : 'unavailable';
  return {
    ...(tab ? { tabId: tab.id } : {}),
    ...(site === undefined ? {} : { origin: site }),
    access: site === undefined ? outside : isEnabled ? 'enabled' : isAllowed ? 'available' : 'byPolicy',
    subject,
    taught: seen.flatMap(({ frameId, taught = [] }) => taught.map((read) => ({ ...read, frameId }))),
    lost: seen.flatMap(({ frameId, taught = [] }) => lostFields(taught).map((read) => ({ ...read, frameId }))),
    isDrawn: seen.some((frame) => frame.isDrawn === true),
    mentions: [...new Set(seen.flatMap((frame) => frame.mentions))].filter((id) => id !== subjectId),
  };
}
