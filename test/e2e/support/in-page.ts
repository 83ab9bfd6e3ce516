import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { findChromium } from '../../../scripts/lib/browsers.mjs';

/** A page of a real browser that runs one module of ours. */
export interface InPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Bundle a module (path from the project's root) and run it in an empty page on loopback, where Web Crypto is to be had. */
export async function runInPage(entry: string): Promise<InPage> {
  const code = await bundle(entry);
  const server = createServer((request, response) => {
    const isScript = request.url === '/module.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? code : '<!doctype html><div id="root"></div><script type="module" src="/module.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** One module and all it imports as one minified production script. */
export async function bundle(entry: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: entry, output: { format: 'es', codeSplitting: false }, preserveEntrySignatures: false },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const chunk = [result]
    .flat()
    .flatMap((one) => one.output)
    .find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`${entry}: nothing was built`);
  return chunk.code;
}
