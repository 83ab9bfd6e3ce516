import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import type { Session } from './session.ts';

/** Press the shortcut for logging a touch in a page that has the focus. */
export async function pressShortcut(page: Page): Promise<void> {
  await pressKey(page, 'KeyL');
}

/** Press a key together with Ctrl and Shift. */
export async function pressKey(page: Page, key: 'KeyL' | 'KeyB'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

/** What the browser does when its shortcut for the briefing is pressed; the keys themselves are the browser's own. */
export async function pressBriefingCommand({ suixing }: Session): Promise<void> {
  const target = await suixing.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch('open-briefing', tab);
  });
}

/** Wait until the cursor stands in the panel's log line. */
export async function cursorIsInLine(panel: Page): Promise<void> {
  await panel.waitForFunction(
    (id) => document.activeElement?.getAttribute('data-testid') === id,
    { timeout: 5000 },
    TEST_IDS.logText,
  );
}
