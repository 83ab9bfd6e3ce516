import { rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Suixing } from '../../../test/e2e/support/chromium.ts';
import { composeBeside } from '../../../test/e2e/support/compose.ts';
import { ROOT } from '../../lib/paths.mjs';

/** Puts pictures of panel and page into a folder. */
export interface Camera {
  /** The panel alone. */
  shootPanel(name: string): Promise<void>;
  /** The page with the panel beside it, as on the screen. */
  shootBoth(name: string): Promise<void>;
}

/** A camera on this page and this panel; pictures not wanted are passed over. */
export function createCamera(
  { browser }: Suixing,
  page: Page,
  panel: Page,
  folder: string,
  isWanted: (name: string) => boolean,
): Camera {
  const file = (name: string): `${string}.png` => `${join(folder, name)}.png`;
  return {
    async shootPanel(name) {
      if (!isWanted(name)) return;
      await settle(panel);
      await panel.screenshot({ path: file(name) });
      report(file(name));
    },
    async shootBoth(name) {
      if (!isWanted(name)) return;
      const [left, right] = [file(`${name}.page`), file(`${name}.panel`)];
      await settle(page);
      await page.screenshot({ path: left });
      await settle(panel);
      await panel.screenshot({ path: right });
      await composeBeside(browser, left, right, file(name));
      for (const part of [left, right]) rmSync(part);
      report(file(name));
    },
  };
}

/** Names a picture that was taken, with its size. */
export function report(path: string): void {
  process.stdout.write(`  ${relative(ROOT, path)} ${Math.round(statSync(path).size / 1000)} kB\n`);
}

/** Waits until fonts are there and nothing moves any more; hides the blinking caret. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (!document.getElementById('still')) {
      const style = document.createElement('style');
      style.id = 'still';
      style.textContent = '*{caret-color:transparent!important}';
      document.head?.append(style);
    }
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const finite = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((each) => each.finished));
    await frame();
  });
}
