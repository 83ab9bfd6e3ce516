import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { servePages } from '../lib/messaging/page-router.ts';
import { scheduleDaily } from '../lib/platform/alarms.ts';
import { onAway } from '../lib/platform/idle.ts';
import { onMenu } from '../lib/platform/menus.ts';
import { onOmnibox } from '../lib/platform/omnibox.ts';
import { createBackground } from '../lib/services/background.ts';

const REQUESTS = Object.freeze({ log: 'focusLog', find: 'search', copyUscc: 'copyUscc' } as const);

// Listeners are registered synchronously at every start of the worker: the browser wakes it for exactly these events.
export default defineBackground(() => {
  const background = createBackground();

  servePages(background.pages);
  browser.action.onClicked.addListener((tab) => background.openPanel(tab.windowId ?? -1));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command.startsWith('log-touch')) background.openPanel(tab?.windowId ?? -1, 'focusLog');
  });
  onMenu((choice, windowId, text) => background.openPanel(windowId, REQUESTS[choice], text));
  onOmnibox({
    suggest: async (typed) =>
      (await background.suggest(typed))?.map(({ name, clientNumber }) => ({
        content: name,
        description: clientNumber ? `${name} · ${clientNumber}` : name,
      })),
    enter: (typed, windowId) => background.openPanel(windowId, 'search', typed),
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') void background.onSessionChange(changes);
    if (area === 'managed') void background.onPolicyChange();
  });
  browser.tabs.onRemoved.addListener((tabId) => void background.onTabRemoved(tabId));
  browser.permissions.onRemoved.addListener(({ origins }) => void background.onAccessRemoved(origins ?? []));
  onAway(background.lockMinutes, () => void background.onIdle());
  scheduleDaily(() => void background.onNewDay());
  browser.runtime.onStartup.addListener(() => void background.onStart());
  browser.runtime.onInstalled.addListener(() => void background.onStart());
});
