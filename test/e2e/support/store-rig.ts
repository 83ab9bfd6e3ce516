import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { killBrowser } from './chromium.ts';
import { bundle } from './in-page.ts';

/** A browser with the storage layer in a page, that can be killed and started again on the same profile. */
export interface StoreRig {
  /** What the page has acknowledged since the last start. */
  readonly acknowledged: string[];
  /** The browser's profile folder. */
  readonly profile: string;
  start(): Promise<Page>;
  kill(): Promise<void>;
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** Prepare the rig for one module, which puts its functions into `globalThis[api]`. Nothing runs yet. */
export async function createStoreRig(entry: string, api: string): Promise<StoreRig> {
  const code = await bundle(entry);
  const server = await serve(code);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'suixing-store-'));
  const acknowledged: string[] = [];
  let browser: Browser | undefined;
  let page: Page | undefined;
  return {
    acknowledged,
    profile,
    async start() {
      acknowledged.length = 0;
      browser = await puppeteer.launch({
        executablePath: findChromium() ?? '',
        userDataDir: profile,
        args: ['--no-sandbox'],
      });
      page = await browser.newPage();
      await page.exposeFunction('acknowledged', (text: string) => void acknowledged.push(text));
      await page.goto(origin);
      await page.waitForFunction(`globalThis.${api} !== undefined`);
      return page;
    },
    async kill() {
      if (browser) await killBrowser(browser);
    },
    call: (name, ...args) =>
      (page as Page).evaluate(
        (holder: string, key: string, given: unknown[]) =>
          (globalThis as unknown as Record<string, Record<string, (...list: unknown[]) => never>>)[holder]?.[key]?.(
            ...given,
          ),
        api,
        name,
        args,
      ) as Promise<never>,
    async close() {
      await browser?.close().catch(() => undefined);
      server.closeAllConnections();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function serve(code: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/module.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? code : '<!doctype html><script type="module" src="/module.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * Kill the browser `kills` times at seeded moments of `work` and look at the store each time; what was wrong, in words. Ends
 * with the first kill that left something wrong: the next would find the same again.
 */
export async function killDuring(
  rig: StoreRig,
  work: string,
  kills: number,
  nextDelay: () => number,
  prepare: () => Promise<unknown> = async () => undefined,
): Promise<{ readonly faults: readonly string[]; readonly acknowledged: number }> {
  const faults: string[] = [];
  let total = 0;
  for (let kill = 0; kill < kills && faults.length === 0; kill += 1) {
    await rig.call('work', work);
    // The moment of the kill is the thing that is drawn by lot here.
    await new Promise((resolve) => setTimeout(resolve, nextDelay()));
    await rig.kill();
    const known = [...rig.acknowledged];
    total += known.length;
    await rig.start();
    await prepare();
    const found = await rig.call<{ missing: string[]; faults: string[] }>('check', known);
    faults.push(
      ...[...found.missing.map((line) => `lost ${line}`), ...found.faults].map((text) => `kill ${kill}: ${text}`),
    );
  }
  return { faults, acknowledged: total };
}
