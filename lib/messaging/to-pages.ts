import { browser } from 'wxt/browser';
import type { ToPageCalls } from '../contracts/page.ts';

/** Tell every frame of every tab; a tab without our script does not answer, which is no error. */
export async function tellAllPages(type: keyof ToPageCalls): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => browser.tabs.sendMessage(tab.id ?? -1, { type, request: {} })));
}

/** Ask one frame to report again. A frame that is gone does not answer, which is no error. */
export async function refreshFrame(tabId: number, frameId: number): Promise<void> {
  const type: keyof ToPageCalls = 'page.refresh';
  await browser.tabs.sendMessage(tabId, { type, request: {} }, { frameId }).catch(() => undefined);
}
