import { Observable } from 'rxjs';
import { browser } from 'wxt/browser';

/** A tab as far as the browser lets us see it: `url` only with access to the site. */
export interface VisibleTab {
  readonly id: number;
  readonly url?: string;
}

/** The window this page of the extension lives in. */
export async function ownWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? -1;
}

/** The active tab of a window, again when another is activated or it navigates. */
export function watchActiveTab(windowId: number): Observable<VisibleTab | undefined> {
  return new Observable((subscriber) => {
    let activeId: number | undefined;
    const read = async () => {
      const [tab] = await browser.tabs.query({ active: true, windowId });
      activeId = tab?.id;
      subscriber.next(tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url ? { url: tab.url } : {}) });
    };
    const onActivated = (info: { windowId: number }) => {
      if (info.windowId === windowId) void read();
    };
    const onUpdated = (tabId: number, info: { status?: string; url?: string }) => {
      if (tabId === activeId && (info.url !== undefined || info.status !== undefined)) void read();
    };
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void read();
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  });
}

/**
 * Show a page of the extension in a tab of its own: the open one comes to the front, else a new one opens. `at` is what
 * stands after `#`; without it an open page stays where it is.
 */
export async function showOwnPage(path: '/workspace.html', at?: string): Promise<void> {
  const base = browser.runtime.getURL(path);
  const url = at === undefined ? base : `${base}#${at}`;
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.split('#')[0] === base);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(at === undefined ? {} : { url }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
