import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';

/** Press the shortcut for logging a touch in a page that has the focus. */
export async function pressShortcut(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyL');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

/** Wait until the cursor stands in the panel's log line. */
export async function cursorIsInLine(panel: Page): Promise<void> {
  await panel.waitForFunction(
    (id) => document.activeElement?.getAttribute('data-testid') === id,
    { timeout: 5000 },
    TEST_IDS.logText,
  );
}
