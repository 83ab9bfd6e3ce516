import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchSuixing, type Suixing } from '../../e2e/support/chromium.ts';
import { bundle } from '../../e2e/support/in-page.ts';

/** Files of an extension that holds nothing but one page and, if need be, a worker. */
export interface ScratchExtension {
  readonly folder: string;
  remove(): void;
}

/** Write an extension whose page `page.html` runs a module of ours: real extension storage, none of the product around it. */
export async function scratchExtension(files: {
  readonly page?: string;
  readonly worker?: string;
  readonly content?: string;
}): Promise<ScratchExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'suixing-scratch-'));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('worker.js', files.worker ?? '');
  if (files.page) {
    write('page.js', await bundle(files.page));
    write('page.html', '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>');
  }
  if (files.content) write('content.js', files.content);
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'scratch',
      version: '1',
      permissions: ['storage', 'unlimitedStorage'],
      background: { service_worker: 'worker.js' },
      // As the product has it: the key derivation is WebAssembly.
      content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
      ...(files.content ? { content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }] } : {}),
    }),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A page of such an extension in a running browser. */
export async function openScratchPage(entry: string): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const scratch = await scratchExtension({ page: entry });
  const suixing: Suixing = await launchSuixing({ extensionDir: scratch.folder });
  const page = await suixing.browser.newPage();
  await page.goto(`chrome-extension://${suixing.extensionId}/page.html`);
  return {
    page,
    async close() {
      await suixing.close();
      scratch.remove();
    },
  };
}
