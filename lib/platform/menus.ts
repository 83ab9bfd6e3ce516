import { browser } from 'wxt/browser';

const LOG = 'log-touch';

/** The context-menu entry that opens the log line. Registers synchronously; the menu itself is made on install. */
export function onLogMenu(callback: (windowId: number) => void): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: LOG,
      title: browser.i18n.getMessage('menuLog'),
      contexts: ['page', 'selection'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === LOG && tab?.windowId !== undefined) callback(tab.windowId);
  });
}
