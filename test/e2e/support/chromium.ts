import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { findChromium } from './browser-path.ts';

/** How to start the browser; everything has a default fit for tests. */
export interface LaunchOptions {
  readonly headless?: boolean;
  /** Profile folder to use and keep; without it a temporary one is used and removed on close. */
  readonly profileDir?: string;
  /** Language of the browser, e.g. `zh-CN` (default) or `en-US`. */
  readonly lang?: string;
  /** Folder of the built extension; default: the demo build. */
  readonly extensionDir?: string;
  /** Program that starts the browser; default: the one found on this machine. */
  readonly executable?: string;
  /** Whether puppeteer ends the browser and this process on signals (default). The demo does that itself. */
  readonly handlesSignals?: boolean;
  /** Further switches of the browser. */
  readonly args?: readonly string[];
}

/** A running browser with the extension in it. */
export interface Suixing {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly extensionId: string;
  /** Loads the extension anew under the open pages, as an update does. */
  reload(): Promise<void>;
  /** Ends the browser in good order; removes a temporary profile. */
  close(): Promise<void>;
  /** Kills the whole process group at once, as a crash or power cut would. */
  kill(): Promise<void>;
}

/** The build that e2e tests and the demo load: the release build plus access to loopback hosts. */
export const DEMO_BUILD = process.env.SUIXING_BUILD ?? inRoot('.output', 'chrome-mv3-demo');

/** Starts Chromium with the built extension. Throws when no browser is found or the extension does not load. */
export async function launchSuixing(options: LaunchOptions = {}): Promise<Suixing> {
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'suixing-profile-'));
  const forget = () => {
    if (!options.profileDir) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const browser = await startBrowser(profileDir, options);
  try {
    const extensionId = await browser.installExtension(options.extensionDir ?? DEMO_BUILD);
    const extension = await loaded(browser, extensionId);
    return {
      browser,
      extension,
      extensionId,
      // Not `runtime.reload()`: Chromium 156 does not start an extension again that was loaded through the protocol.
      reload: async () => {
        await browser.installExtension(options.extensionDir ?? DEMO_BUILD);
      },
      close: () => browser.close().then(forget),
      kill: () => killBrowser(browser).then(forget),
    };
  } catch (error) {
    await killBrowser(browser).then(forget);
    throw error;
  }
}

/** Kills the browser's process group without warning and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function startBrowser(profileDir: string, options: LaunchOptions): Promise<Browser> {
  const executablePath = options.executable ?? findChromium();
  const { lang = 'zh-CN', headless = true, handlesSignals = true } = options;
  const launch = (sandbox: readonly string[]) =>
    puppeteer.launch({
      executablePath,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profileDir,
      defaultViewport: null,
      // Without it there is no "controlled by automated software" bar over the demo.
      ignoreDefaultArgs: ['--enable-automation'],
      handleSIGINT: handlesSignals,
      handleSIGTERM: handlesSignals,
      handleSIGHUP: handlesSignals,
      // Chromium on Linux takes its language from the environment, elsewhere from the switch.
      env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
      args: [
        `--lang=${lang}`,
        `--accept-lang=${lang}`,
        '--window-size=1360,860',
        '--hide-crash-restore-bubble',
        ...sandbox,
        ...(options.args ?? []),
      ],
    });
  const NO_SANDBOX = ['--no-sandbox', '--test-type'];
  if (process.getuid?.() === 0) return launch(NO_SANDBOX);
  return launch([]).catch((error: unknown) => {
    // Containers often forbid the namespaces the sandbox needs; the pages opened here are our own.
    if (process.platform === 'linux' && /sandbox/i.test(String(error))) return launch(NO_SANDBOX);
    throw error;
  });
}

/** Waits until the extension is listed and its worker has run once, so that its listeners are registered. */
async function loaded(browser: Browser, id: string): Promise<Extension> {
  await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(id), {
    timeout: 15_000,
  });
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`the browser does not list extension ${id}`);
  return extension;
}
