import type { Page } from 'puppeteer-core';
import type { Channel } from '../../../lib/domain/touch/touch.ts';
import { TEST_IDS, logChannelTestId } from '../../../components/test-ids.ts';
import { byTestId } from './panel.ts';

/** The passphrase of every test vault. */
export const PASSPHRASE = '云岭晨雾-2026-试用';

/** The side panel as a user meets it: what can be seen and done, by name. Waits for what it needs, never for time. */
export class PanelModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** First run: passphrase, sample book or empty, enable the portal in the active tab (or go on without one). */
  async setUp({ sample = true, isBesidePortal = true } = {}): Promise<void> {
    await this.type(TEST_IDS.vaultPassphrase, PASSPHRASE);
    await this.type(TEST_IDS.vaultPassphraseConfirm, PASSPHRASE);
    await this.click(TEST_IDS.vaultSubmit);
    await this.click(sample ? TEST_IDS.loadSample : TEST_IDS.startEmpty);
    await this.click(isBesidePortal ? TEST_IDS.enablePortal : TEST_IDS.skipPortal);
  }

  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.type(TEST_IDS.vaultPassphrase, passphrase);
    await this.click(TEST_IDS.vaultSubmit);
  }

  /** Log a touch the way the keyboard does: channel, text, next step, Enter. */
  async logTouch(touch: { channel?: Channel; text: string; nextText?: string; nextDue?: string }): Promise<void> {
    if (touch.channel) await this.page.locator(byTestId(logChannelTestId(touch.channel))).click();
    await this.type(TEST_IDS.logText, touch.text);
    if (touch.nextText) await this.type(TEST_IDS.logNextText, touch.nextText);
    if (touch.nextDue) await this.page.locator(byTestId(TEST_IDS.logNextDue)).fill(touch.nextDue);
    await this.page.focus(`${byTestId(TEST_IDS.logText)}`);
    await this.page.keyboard.press('Enter');
  }

  /** Take the saved touch back and empty the line, into which what was typed (`text`) returns. */
  async undo(text: string): Promise<void> {
    await this.click(TEST_IDS.undo);
    await this.holds(TEST_IDS.logText, text);
    await this.clearLog();
  }

  /** Wait until a field holds exactly this text. */
  async holds(testId: string, text: string, timeout = 5000): Promise<void> {
    await this.waitFor(
      ([selector, wanted]) => document.querySelector<HTMLInputElement>(selector as string)?.value === wanted,
      [byTestId(testId), text],
      `“${text}” in ${testId}`,
      timeout,
      'raf',
    );
  }

  /** Empty the log line and its next step; the draft goes with them. */
  async clearLog(): Promise<void> {
    if (await this.page.$(byTestId(TEST_IDS.logNextDue))) {
      await this.empty(TEST_IDS.logNextText);
      await this.page.locator(byTestId(TEST_IDS.logNextDue)).fill('');
    }
    await this.empty(TEST_IDS.logText);
  }

  private async empty(testId: string): Promise<void> {
    await this.page.$eval(byTestId(testId), (node) => {
      (node as HTMLInputElement).focus();
      (node as HTMLInputElement).select();
    });
    await this.page.keyboard.press('Delete');
  }

  async type(testId: string, text: string): Promise<void> {
    const field = await this.page.locator(byTestId(testId)).waitHandle();
    await field.focus();
    // One by one: Firefox takes no more at a time.
    for (const character of text) await this.page.keyboard.sendCharacter(character);
  }

  /** Put a day into a date field, or empty it. */
  async setDay(testId: string, day: string): Promise<void> {
    await this.page.$eval(
      byTestId(testId),
      (field, value) => {
        // Past what React has laid over the field, as the browser's own calendar does.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      day,
    );
  }

  async click(testId: string): Promise<void> {
    await this.page.locator(byTestId(testId)).click();
  }

  /** Wait until the panel shows this client. */
  async showsClient(name: string, timeout = 5000): Promise<void> {
    await this.waitFor(
      ([selector, wanted]) => document.querySelector(selector as string)?.textContent?.includes(wanted as string),
      [byTestId(TEST_IDS.clientName), name],
      `the client ${name}`,
      timeout,
    );
  }

  /** Wait until an element with this test id is there. */
  async shows(testId: string, timeout = 5000): Promise<void> {
    await this.waitFor(
      ([selector]) => document.querySelector(selector as string) !== null,
      [byTestId(testId)],
      testId,
      timeout,
    );
  }

  async showsText(text: string, timeout = 5000): Promise<void> {
    await this.waitFor(([wanted]) => document.body.innerText.includes(wanted as string), [text], `“${text}”`, timeout);
  }

  /** Wait until the log line shows a chip of this name; the words of those that might be added do not count. */
  async showsChip(name: string, timeout = 5000): Promise<void> {
    await this.page.waitForSelector(`[data-removable][aria-label$="${name}"]`, { timeout });
  }

  /** Wait until the panel counts this many effective touches. */
  async counts(effective: number, timeout = 5000): Promise<void> {
    await this.waitFor(
      ([selector, wanted]) => document.querySelector<HTMLElement>(selector as string)?.dataset.effective === wanted,
      [byTestId(TEST_IDS.touchProgress), String(effective)],
      `${effective} effective touches`,
      timeout,
    );
  }

  async effectiveTouches(): Promise<number> {
    return Number(
      await this.page.$eval(byTestId(TEST_IDS.touchProgress), (node) => (node as HTMLElement).dataset.effective),
    );
  }

  async health(): Promise<{ level: string | undefined; reason: string | undefined }> {
    return this.page.$eval(byTestId(TEST_IDS.health), (node) => {
      const { level, reason } = (node as HTMLElement).dataset;
      return { level, reason };
    });
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  value(testId: string): Promise<string> {
    return this.page.$eval(byTestId(testId), (node) => (node as HTMLInputElement).value);
  }

  private async waitFor(
    condition: (args: readonly string[]) => unknown,
    args: readonly string[],
    what: string,
    timeout: number,
    // The value of a field changes without a mutation.
    polling: 'mutation' | 'raf' = 'mutation',
  ): Promise<void> {
    try {
      await this.page.waitForFunction(condition, { timeout, polling }, args);
    } catch (cause) {
      const seen = await this.text().catch(() => '(panel gone)');
      throw new Error(`waited ${timeout} ms for ${what}; the panel says:\n${seen.slice(0, 1500)}`, { cause });
    }
  }
}
