import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/**
 * Puts a picture of the page and one of the panel side by side, as they stand on the screen, into one PNG: the browser
 * photographs page and panel separately only. All paths are files; both pictures must have the same height.
 */
export async function composeBeside(browser: Browser, pagePng: string, panelPng: string, out: string): Promise<void> {
  await composeRow(browser, [readFileSync(pagePng), readFileSync(panelPng)], out);
}

/** Puts pictures of the same height side by side into one PNG, each with a white `margin` in pixels around it. */
export async function composeRow(
  browser: Browser,
  pictures: readonly Uint8Array[],
  out: string,
  margin = 0,
): Promise<void> {
  const canvas = await browser.newPage();
  try {
    await canvas.setContent(
      `<style>body{margin:0;display:inline-flex;background:#c9ccd1;gap:4px}img{display:block;padding:${margin}px;background:#fff}</style>${pictures.map(image).join('')}`,
      { waitUntil: 'load' },
    );
    const body = await canvas.$('body');
    if (!body) throw new Error('nothing to compose');
    await body.screenshot({ path: out as `${string}.png` });
  } finally {
    await canvas.close();
  }
}

function image(png: Uint8Array): string {
  return `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
}
