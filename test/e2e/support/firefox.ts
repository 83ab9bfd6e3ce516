import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { findFirefox } from './browser-path.ts';

/** The id of the extension in Firefox. */
export const ADDON_ID = 'suixing@suixing.example';
/** Firefox draws a random host name for each add-on; tests fix it, to be able to open its pages. */
const ADDON_HOST = '5f0c8a7e-0f1d-4c6b-9a52-7d1be0c0a001';

/** A running Firefox with the extension in it. */
export interface FirefoxSuixing {
  readonly browser: Browser;
  /** Opens a page of the extension, e.g. `sidepanel.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox (WebDriver BiDi) with the built extension; its host permissions are granted, as after "enable". */
export async function launchFirefoxSuixing(
  extensionDir = inRoot('.output', 'firefox-mv3-demo'),
  env: Readonly<Record<string, string>> = {},
): Promise<FirefoxSuixing> {
  const executablePath = findFirefox();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, ...env },
    // Without it the protocol may not open pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_HOST }),
      'extensions.originControls.grantByDefault': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'zh-CN',
      'intl.accept_languages': 'zh-CN, zh',
    },
  });
  try {
    await browser.installExtension(extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { browser, openExtensionPage: (path) => openExtensionPage(browser, path), close: () => browser.close() };
}

async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${ADDON_HOST}/${path}`;
  // The page moves to the extension's process on the way and the protocol loses sight of the load: look for the result.
  void page.goto(url, { timeout: 20_000 }).catch(() => undefined);
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const state = await page.evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
    if (state === `${url} complete`) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`could not open ${url}`);
}
