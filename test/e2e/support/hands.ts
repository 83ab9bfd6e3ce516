import type { Page } from 'puppeteer-core';

/**
 * Counts from now on what hands do in a page, as the page sees it: every press of a button, every key that is no mere modifier,
 * and writing in one go as one. Returns the count so far.
 */
export async function watchHands(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { count: 0, isWriting: false };
    Object.assign(globalThis, { handsSeen: seen });
    const act = () => {
      seen.count += 1;
      seen.isWriting = false;
    };
    window.addEventListener('pointerdown', (event) => event.isTrusted && act(), true);
    window.addEventListener(
      'keydown',
      ({ key, isTrusted }) => isTrusted && !['Control', 'Shift', 'Alt', 'Meta'].includes(key) && act(),
      true,
    );
    window.addEventListener(
      'input',
      () => {
        if (!seen.isWriting) seen.count += 1;
        seen.isWriting = true;
      },
      true,
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { handsSeen: { count: number } }).handsSeen.count);
}
