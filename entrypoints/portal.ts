import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageClient } from '../lib/messaging/page-client.ts';
import { type PageHalf, startPageHalf } from '../lib/portals/page-half.ts';

/** Where a frame's running page half is kept. Only our isolated world sees it. */
const SLOT = Symbol.for('page-half');

/**
 * The script in a portal's frame, registered at run time for granted sites. Unlisted on purpose: the wrapper of a listed
 * content script tells the page the extension's id.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { [SLOT]?: PageHalf };
  // Injected again after an update: the half that lost its extension makes room.
  if (world[SLOT]?.isAlive()) return;
  world[SLOT]?.stop();
  world[SLOT] = startPageHalf(createPageClient());
});
