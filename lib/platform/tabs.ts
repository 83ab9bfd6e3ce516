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

/** The title of a tab; undefined without access to its site. */
export async function tabTitle(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.title;
}

/** The tabs open on a site, the one used last first. */
export async function tabsOn(site: string): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: `${site}/*` });
  const lastUsed = (tab: { lastAccessed?: number }) => tab.lastAccessed ?? 0;
  return tabs.sort((a, b) => lastUsed(b) - lastUsed(a)).flatMap(({ id }) => id ?? []);
}

/** Longest selection taken over, in characters: a name or a code, not a text. */
const MAX_SELECTION = 60;

/** What is selected in a tab, in whichever frame, if it is a short piece of one line. Needs access to its site. */
export async function selectedText(tabId: number): Promise<string | undefined> {
  const found = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => String(getSelection() ?? '').trim() })
    .catch(() => []);
  return found
    .map(({ result }) => result as unknown)
    .find(
      (text): text is string =>
        typeof text === 'string' && text !== '' && text.length <= MAX_SELECTION && !/[\r\n]/.test(text),
    );
}
