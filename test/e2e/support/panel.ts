import type { Browser, Page } from 'puppeteer-core';
import type { Suixing } from './chromium.ts';

/** Width of the panel in tests and pictures, in CSS pixels: the narrow end of its range of 360–420. */
export const PANEL_WIDTH = 360;

/** How the panel is shown. */
export interface PanelOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Address of the panel's document in either browser. */
export function isPanelUrl(url: string): boolean {
  return /^(chrome|moz)-extension:\/\/[^/]+\/sidepanel\.html/.test(url);
}

/**
 * Opens the real side panel of the page's window, as a click on the toolbar button does, and returns it as a page that
 * can be read, clicked and photographed. Returns the open one when there is one.
 */
export async function openPanel(
  { browser, extension }: Suixing,
  page: Page,
  options: PanelOptions = {},
): Promise<Page> {
  // A click that comes while the worker is still starting is lost, as a user's would be: they click again.
  for (let attempt = 0; attempt < 3 && !panelTarget(browser); attempt += 1) {
    await page.triggerExtensionAction(extension);
    await browser.waitForTarget((target) => isPanelUrl(target.url()), { timeout: 3000 }).catch(() => undefined);
  }
  return attachPanel(browser, options);
}

/** The panel that something else opened (a mark in the page, a shortcut); waits for it. */
export async function attachPanel(browser: Browser, options: PanelOptions = {}): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => isPanelUrl(candidate.url()), { timeout: 20_000 });
  const panel = await target.asPage();
  await shapePanel(panel, options);
  await panel.waitForFunction(() => document.readyState === 'complete');
  return panel;
}

/** Gives the panel a size and, when asked, a colour scheme. */
export async function shapePanel(
  panel: Page,
  { width = PANEL_WIDTH, height = 800, colorScheme }: PanelOptions,
): Promise<void> {
  await panel.setViewport({ width, height });
  if (colorScheme) await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
}

/** Closes the panel as its own close button would. */
export async function closePanel(browser: Browser): Promise<void> {
  const target = panelTarget(browser);
  if (!target) return;
  const panel = await target.asPage();
  const gone = new Promise<void>((resolve) => browser.on('targetdestroyed', (t) => t === target && resolve()));
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await gone;
}

/** Ends every service worker of the browser, as the browser does after 30 s of idling. They start again at the next event. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** A selector for an element that carries a test id. */
export function byTestId(id: string): string {
  return `[data-testid="${id}"]`;
}

function panelTarget(browser: Browser) {
  return browser.targets().find((target) => isPanelUrl(target.url()));
}
