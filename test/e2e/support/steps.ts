import type { Page } from 'puppeteer-core';
import { logChannelTestId, TEST_IDS } from '../../../components/test-ids.ts';
import type { Channel } from '../../../lib/domain/touch/touch.ts';
import { byTestId } from './panel.ts';

/** A passphrase strong enough for the vault; not a secret. */
export const PASSPHRASE = '云岭-秋天-桂花-2026';

/** Waits until an element with this test id is there and visible. */
export async function seen(page: Page, id: string, timeout = 10_000): Promise<void> {
  await page.waitForSelector(byTestId(id), { visible: true, timeout });
}

/** Clicks an element by its test id once it can be clicked. */
export async function clickOn(page: Page, id: string): Promise<void> {
  await page.locator(byTestId(id)).setTimeout(10_000).click();
}

/** Types into a field by its test id, key by key as a person would. */
export async function typeInto(page: Page, id: string, text: string): Promise<void> {
  const field = `:is(input, textarea)${byTestId(id)}, ${byTestId(id)} :is(input, textarea)`;
  await page.locator(field).setTimeout(10_000).click();
  await page.keyboard.type(text);
}

/** Whether an element with this test id is visible now. */
export async function isThere(page: Page, id: string): Promise<boolean> {
  const element = await page.$(byTestId(id));
  return (await element?.isVisible()) ?? false;
}

/** The visible text of an element by its test id; waits for it. */
export async function textOf(page: Page, id: string): Promise<string> {
  await seen(page, id);
  return page.$eval(byTestId(id), (element) => (element as HTMLElement).innerText.trim());
}

/** First run, step 1: choose the passphrase. */
export async function createVault(panel: Page, passphrase = PASSPHRASE): Promise<void> {
  await typeInto(panel, TEST_IDS.vaultPassphrase, passphrase);
  await typeInto(panel, TEST_IDS.vaultPassphraseConfirm, passphrase);
  await clickOn(panel, TEST_IDS.vaultSubmit);
  await seen(panel, TEST_IDS.loadSample, 30_000);
}

/** First run, step 2: fill the book with the sample clients. */
export async function loadSample(panel: Page): Promise<void> {
  await clickOn(panel, TEST_IDS.loadSample);
  await seen(panel, TEST_IDS.skipPortal, 60_000);
}

/** First run, step 3: enable the portal in the active tab. */
export async function enablePortal(panel: Page): Promise<void> {
  await clickOn(panel, TEST_IDS.enablePortal);
  await panel.waitForSelector(byTestId(TEST_IDS.skipPortal), { hidden: true, timeout: 10_000 });
}

/** The whole first run: passphrase, sample clients, the portal in the active tab. */
export async function firstRun(panel: Page): Promise<void> {
  await createVault(panel);
  await loadSample(panel);
  await enablePortal(panel);
}

/** Opens the locked book. */
export async function unlock(panel: Page, passphrase = PASSPHRASE): Promise<void> {
  await typeInto(panel, TEST_IDS.vaultPassphrase, passphrase);
  await clickOn(panel, TEST_IDS.vaultSubmit);
  await panel.waitForSelector(byTestId(TEST_IDS.vaultPassphrase), { hidden: true, timeout: 30_000 });
}

/** Writes a log line for the client in view and saves it. */
export async function logTouch(panel: Page, text: string, channel?: Channel): Promise<void> {
  if (channel) await clickOn(panel, logChannelTestId(channel));
  await typeInto(panel, TEST_IDS.logText, text);
  await clickOn(panel, TEST_IDS.logSave);
  await seen(panel, TEST_IDS.undo);
}
