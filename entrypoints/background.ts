import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { servePages } from '../lib/messaging/page-router.ts';
import { scheduleDaily } from '../lib/platform/alarms.ts';
import { onAway } from '../lib/platform/idle.ts';
import { onLogMenu } from '../lib/platform/menus.ts';
import { createBackground } from '../lib/services/background.ts';

// Listeners are registered synchronously at every start of the worker: the browser wakes it for exactly these events.
export default defineBackground(() => {
  const background = createBackground();

  servePages(background.pages);
  browser.action.onClicked.addListener((tab) => background.openPanel(tab.windowId ?? -1));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command.startsWith('log-touch')) background.openPanel(tab?.windowId ?? -1, 'focusLog');
  });
  onLogMenu((windowId) => background.openPanel(windowId, 'focusLog'));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') void background.onSessionChange(changes);
  });
  browser.tabs.onRemoved.addListener((tabId) => void background.onTabRemoved(tabId));
  browser.permissions.onRemoved.addListener(({ origins }) => void background.onAccessRemoved(origins ?? []));
  onAway(background.lockMinutes, () => void background.onIdle());
  scheduleDaily(() => void background.onNewDay());
  browser.runtime.onStartup.addListener(() => void background.onStart());
  browser.runtime.onInstalled.addListener(() => void background.onStart());
});
