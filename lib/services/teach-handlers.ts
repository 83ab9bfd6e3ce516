import type { PageHandlers } from '../messaging/page-router.ts';
import type { PageSender } from '../messaging/sender.ts';
import { pointIn, stopPointing } from '../messaging/to-pages.ts';
import { siteOf } from '../util/site.ts';
import { picked, ready, unready } from './teach-flow.ts';
import { changeTeaching, readTeaching } from './teach-store.ts';

/** The background's side of teaching. */
export interface TeachHandlers {
  readonly 'page.pointing': PageHandlers['page.pointing'];
  readonly 'page.picked': PageHandlers['page.picked'];
  /** A document has started in a tab: the one that is being taught is told what it waits for, a foreign one ends it. */
  onHello(from: PageSender): Promise<void>;
}

/** Takes what the user points at, for the tab that is being taught and no other. */
export function createTeachHandlers(isEnabled: (url: string) => Promise<boolean>): TeachHandlers {
  return {
    async 'page.pointing'({ kind }, from) {
      if (await isEnabled(from.url)) await changeTeaching(from.tabId, (now) => now && ready(now, kind));
      return {};
    },

    async 'page.picked'({ pick }, from) {
      const site = siteOf(from.url);
      if (!from.isActive || site === undefined || !(await isEnabled(from.url))) return {};
      // A frame that points although nothing is being taught stops; so does one that was left over.
      const next = await changeTeaching(from.tabId, (now) => (now?.pointing ? picked(now, pick, site) : now));
      // Not waited for: a frame that hangs must not hold up the others.
      void (next?.pointing === undefined ? stopPointing(from.tabId) : pointIn(from.tabId, next.pointing));
      return {};
    },

    async onHello(from) {
      const teaching = await readTeaching(from.tabId);
      if (!teaching) return;
      if (from.frameId === 0 && siteOf(from.url) !== teaching.site) {
        await changeTeaching(from.tabId, () => undefined);
      } else if (teaching.pointing) {
        // With a new document the glass of the former one is gone.
        if (from.frameId === 0) await changeTeaching(from.tabId, (now) => now && unready(now));
        await pointIn(from.tabId, teaching.pointing);
      }
    },
  };
}
