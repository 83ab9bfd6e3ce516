import type { Page } from 'puppeteer-core';
import { type Portals, servePortals } from '../../portals/serve.ts';
import { type LaunchOptions, launchSuixing, type Suixing } from './chromium.ts';
import { attachPanel, openPanel } from './panel.ts';
import { PanelModel } from './panel-model.ts';

/** A browser with the extension, the demo portal, and a tab on it. */
export interface Session {
  readonly suixing: Suixing;
  readonly portals: Portals;
  readonly tab: Page;
  /** Messages of the portal pages' consoles and their uncaught errors. */
  readonly complaints: string[];
  /** Open the panel beside the tab, or return the open one. */
  panel(): Promise<PanelModel>;
  /** The panel something else opens. */
  openedPanel(): Promise<PanelModel>;
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Start everything. The panel is not open yet. */
export async function startSession(options: LaunchOptions = {}, running?: Portals): Promise<Session> {
  const portals = running ?? (await servePortals({ port: 0 }));
  const suixing = await launchSuixing(options);
  const tab = (await suixing.browser.pages())[0] ?? (await suixing.browser.newPage());
  await tab.setViewport({ width: 1000, height: 800 });
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    // Chromium asks for a favicon by itself; the demo portal has none.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  return {
    suixing,
    portals,
    tab,
    complaints,
    panel: async () => new PanelModel(await openPanel(suixing, tab)),
    openedPanel: async () => new PanelModel(await attachPanel(suixing.browser)),
    goto: async (path) => {
      await tab.goto(portals.origin + path);
    },
    async close() {
      await suixing.close();
      if (!running) await portals.close();
    },
  };
}

/** A session past its first run: sample book loaded, portal enabled, panel open. */
export async function startReadySession(
  options: LaunchOptions = {},
  path = '/crm/',
): Promise<Session & { ready: PanelModel }> {
  const session = await startSession(options);
  await session.goto(path);
  const ready = await session.panel();
  await ready.setUp();
  return { ...session, ready };
}
