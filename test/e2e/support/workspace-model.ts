import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { bundle } from './in-page.ts';
import { byTestId } from './panel.ts';
import { PanelModel } from './panel-model.ts';
import type { Session } from './session.ts';

/** What `test/e2e/in-page/log-maker.ts` offers inside the page. */
type LogMaker = typeof import('../in-page/log-maker.ts').logMaker;

/** The workspace as a user meets it. */
export class WorkspaceModel extends PanelModel {
  /** Go to a page of the workspace by its address. */
  async goTo(at: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, at);
  }

  /** Leave the log and come back: read anew, and nothing is filtered. */
  async openLogAnew(): Promise<void> {
    await this.goTo('security');
    await this.shows(TEST_IDS.changePassphrase);
    await this.goTo('audit');
    await this.shows(TEST_IDS.auditList);
  }

  /** Wait until the list of the log has settled, and give its rows as text, newest first. */
  async entries(): Promise<string[]> {
    await this.page.waitForFunction(
      (selector) => {
        const { state } = document.querySelector<HTMLElement>(selector)?.dataset ?? {};
        return state === 'end' || state === 'idle';
      },
      { timeout: 20_000, polling: 'mutation' },
      byTestId(TEST_IDS.auditList),
    );
    return this.page.$$eval(`${byTestId(TEST_IDS.auditEntry)}, ${byTestId(TEST_IDS.auditFault)}`, (rows) =>
      // Not the text as drawn: rows out of sight are not.
      rows.map((row) => row.textContent ?? ''),
    );
  }

  /** Wait until the list of the log is this long. */
  async hasEntries(count: number): Promise<void> {
    await this.page.waitForFunction(
      (selector, wanted) => document.querySelectorAll(selector).length === wanted,
      { timeout: 5000, polling: 'mutation' },
      byTestId(TEST_IDS.auditEntry),
      count,
    );
  }

  /** Wait until a row of the log says all of this. */
  async hasEntry(...words: string[]): Promise<void> {
    await this.page.waitForFunction(
      (selector, wanted) =>
        [...document.querySelectorAll(selector)].some((row) => wanted.every((word) => row.textContent?.includes(word))),
      { timeout: 5000, polling: 'mutation' },
      byTestId(TEST_IDS.auditEntry),
      words,
    );
  }

  /** Run a check of the log; what it says. */
  async verify(): Promise<string> {
    // A new check takes the verdict of the last one away first.
    await this.page.$$eval(byTestId(TEST_IDS.auditVerdict), (nodes) => {
      for (const node of nodes) (node as HTMLElement).dataset.isOld = 'true';
    });
    await this.click(TEST_IDS.auditVerify);
    const fresh = `${byTestId(TEST_IDS.auditVerdict)}:not([data-is-old])`;
    const verdict = await this.page.waitForSelector(fresh, { timeout: 20_000 });
    return (await verdict?.evaluate((node) => node.textContent)) ?? '';
  }

  /** Use the maker of long and damaged logs. */
  async withLog<A extends unknown[], T>(
    use: (maker: LogMaker, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<Awaited<T>> {
    const isThere = await this.page.evaluate(() => 'logMaker' in globalThis);
    if (!isThere) await this.page.evaluate(await bundle('test/e2e/in-page/log-maker.ts'));
    // As text: what the maker is bound to lives in the page.
    const call = `(${use.toString()})(globalThis.logMaker, ...${JSON.stringify(args)})`;
    return (await this.page.evaluate(call)) as Awaited<T>;
  }
}

/** Open the workspace with the panel's button. */
export async function openWorkspace({ suixing }: Session, panel: PanelModel): Promise<WorkspaceModel> {
  const opening = suixing.browser.waitForTarget(isWorkspace, { timeout: 20_000 });
  await panel.click(TEST_IDS.openWorkspace);
  const page: Page = await (await opening).asPage();
  const workspace = new WorkspaceModel(page);
  await page.setViewport({ width: 1280, height: 860 });
  await workspace.shows(TEST_IDS.workspace, 10_000);
  return workspace;
}

/** Whether a target of the browser is the workspace. */
export function isWorkspace(target: { url(): string }): boolean {
  return target.url().includes('/workspace.html');
}
