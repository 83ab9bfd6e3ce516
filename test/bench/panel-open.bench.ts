import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../components/test-ids.ts';
import { runInPage } from '../e2e/support/in-page.ts';
import { byTestId } from '../e2e/support/panel.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { type Bench, median, result } from './support/bench.ts';

const ROUNDS = 15;

/** From the start of loading the panel (sample book, unlocked) to its list being there, beside an empty page of the same library. */
export const bench: Bench = {
  name: 'panel-open',
  async run() {
    const session = await startReadySession();
    const empty = await runInPage('test/bench/in-page/empty-panel.tsx');
    try {
      const page = await session.suixing.browser.newPage();
      const url = `chrome-extension://${session.suixing.extensionId}/sidepanel.html`;
      const panels: number[] = [];
      const empties: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        panels.push(await untilThere(page, url, byTestId(TEST_IDS.todayList)));
        empties.push(await untilThere(empty.page, empty.page.url(), '[data-ready]'));
      }
      return result({
        bench: 'panel-open',
        value: median(panels.slice(2)),
        unit: 'ms',
        baseline: 'an empty React page with Mantine, loaded over loopback',
        baselineValue: median(empties.slice(2)),
        n: ROUNDS - 2,
      });
    } finally {
      await empty.close();
      await session.close();
    }
  },
};

/** Milliseconds from the start of the navigation until the element has been painted. */
async function untilThere(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const found = await page.waitForFunction(
    (wanted) => (document.querySelector(wanted) ? performance.now() : false),
    { polling: 'raf', timeout: 10_000 },
    selector,
  );
  return Number(await found.jsonValue());
}
