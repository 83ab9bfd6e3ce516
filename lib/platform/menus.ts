import { browser } from 'wxt/browser';

/** What the context menu offers: on a page as such, and on what is selected in it. */
export type MenuChoice = 'log' | 'brief' | 'find' | 'copyUscc';

const ENTRIES = Object.freeze([
  { id: 'log', word: 'menuLog', contexts: ['page', 'selection'] },
  { id: 'brief', word: 'menuBrief', contexts: ['page', 'selection'] },
  { id: 'find', word: 'menuFind', contexts: ['selection'] },
  { id: 'copyUscc', word: 'menuCopyUscc', contexts: ['selection'] },
] as const);

/**
 * Add the entries to the context menu and answer them, with the selected text (empty without any). Registers synchronously;
 * the menu itself is made on install. `%s` in a title is the selection, put in by the browser.
 */
export function onMenu(callback: (choice: MenuChoice, windowId: number, text: string) => void): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, word, contexts } of ENTRIES) {
      browser.contextMenus.create({ id, title: browser.i18n.getMessage(word), contexts: [...contexts] });
    }
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const entry = ENTRIES.find(({ id }) => id === info.menuItemId);
    if (entry && tab?.windowId !== undefined) callback(entry.id, tab.windowId, info.selectionText ?? '');
  });
}
