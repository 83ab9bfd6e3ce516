import type { Runtime } from 'webextension-polyfill';

/** A frame of a portal page, as the browser (not the page) describes it. */
export interface PageSender {
  readonly tabId: number;
  readonly windowId: number;
  readonly frameId: number;
  readonly documentId?: string;
  /** URL of the frame itself, not of its tab. */
  readonly url: string;
  /** Whether its tab is the one the user sees. */
  readonly isActive: boolean;
}

/**
 * The one place that decides who is speaking. A message from our own script in a web page gives a {@link PageSender};
 * from anything else (another extension, our own pages, a frame without a tab) undefined.
 */
export function pageSender(sender: Runtime.MessageSender, ownId: string): PageSender | undefined {
  const { id, tab, frameId, url } = sender;
  if (id !== ownId || tab?.id === undefined || tab.windowId === undefined || frameId === undefined || !url) {
    return undefined;
  }
  if (!/^https?:\/\//.test(url)) return undefined;
  const { documentId } = sender as { documentId?: string };
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    frameId,
    url,
    isActive: tab.active === true,
    ...(documentId ? { documentId } : {}),
  };
}
