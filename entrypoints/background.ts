import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { servePages } from '../lib/messaging/page-router.ts';
import { onAlarm, scheduleDaily } from '../lib/platform/alarms.ts';
import { onAway } from '../lib/platform/idle.ts';
import type { ClientSummary } from '../lib/domain/dossier/summary.ts';
import { onMenu } from '../lib/platform/menus.ts';
import { onNotificationClick } from '../lib/platform/notifications.ts';
import { onOmnibox } from '../lib/platform/omnibox.ts';
import { type AddressBarOffer, createBackground } from '../lib/services/background.ts';
import { DIGEST } from '../lib/services/digest-background.ts';
import { BRIEF_WORD } from '../lib/services/brief-target.ts';
import { LOG_WORD } from '../lib/services/log-target.ts';

const REQUESTS = Object.freeze({ log: 'focusLog', brief: 'briefing', find: 'search', copyUscc: 'copyUscc' } as const);

/** The browser shows no more under the address bar. */
const MOST_LINES = 5;

/** Under the address bar: clients to be opened, or with the line to be logged for them, or with their briefing. The best one offers that as well. */
function linesOf({ clients, logText, isBrief }: AddressBarOffer) {
  if (isBrief) return clients.map(briefOf);
  const lines = clients.map((client) => suggestionOf(client, logText));
  const [first] = clients;
  if (!first || logText !== undefined) return lines;
  return [...lines.slice(0, 1), briefOf(first), ...lines.slice(1)].slice(0, MOST_LINES);
}

function suggestionOf({ name, clientNumber }: ClientSummary, logText: string | undefined) {
  if (logText === undefined) return { content: name, description: clientNumber ? `${name} · ${clientNumber}` : name };
  // The number tells homonyms apart when the line is read again.
  const content = `${LOG_WORD} ${clientNumber ?? name} ${logText}`;
  return { content, description: browser.i18n.getMessage('omniboxLogFor', [name, logText]) };
}

function briefOf({ name, clientNumber }: ClientSummary) {
  return {
    content: `${BRIEF_WORD} ${clientNumber ?? name}`,
    description: browser.i18n.getMessage('omniboxBriefFor', name),
  };
}

// Listeners are registered synchronously at every start of the worker: the browser wakes it for exactly these events.
export default defineBackground(() => {
  const background = createBackground();

  servePages(background.pages);
  browser.action.onClicked.addListener((tab) => background.openPanel(tab.windowId ?? -1));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command.startsWith('log-touch')) background.openPanel(tab?.windowId ?? -1, 'focusLog');
    if (command === 'open-briefing') background.openPanel(tab?.windowId ?? -1, 'briefing');
  });
  onMenu((choice, windowId, text) => background.openPanel(windowId, REQUESTS[choice], text));
  onOmnibox({
    suggest: async (typed) => {
      const offer = await background.suggest(typed);
      if (!offer) return undefined;
      return {
        headline: offer.isBrief ? 'omniboxBrief' : offer.logText === undefined ? 'omniboxFind' : 'omniboxLog',
        lines: linesOf(offer),
      };
    },
    enter: (typed, windowId) => background.enterAddressBar(windowId, typed),
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') void background.onSessionChange(changes);
    if (area === 'local') void background.onLocalChange(changes);
    if (area === 'managed') void background.onPolicyChange();
  });
  browser.tabs.onRemoved.addListener((tabId) => void background.onTabRemoved(tabId));
  browser.permissions.onRemoved.addListener(({ origins }) => void background.onAccessRemoved(origins ?? []));
  onAway(background.lockMinutes, () => void background.onIdle());
  scheduleDaily(() => void background.onNewDay());
  onAlarm(DIGEST, () => void background.digest.onWake());
  onNotificationClick(DIGEST, () => void background.openToday());
  void background.digest.ensure();
  browser.runtime.onStartup.addListener(() => {
    void background.onStart();
    void background.digest.onWake();
  });
  browser.runtime.onInstalled.addListener(() => void background.onStart());
});
