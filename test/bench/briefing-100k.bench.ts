import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../components/test-ids.ts';
import { bundle } from '../e2e/support/in-page.ts';
import { byTestId } from '../e2e/support/panel.ts';
import type { PanelModel } from '../e2e/support/panel-model.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { type Bench, median, result } from './support/bench.ts';
import { requestsOf } from './support/requests.ts';

const CLIENTS = 100_000;
const ROUNDS = 15;
const WARM_UP = 2;
const LONG = 180_000;
/** What the search offers for a found client: Enter opens it, with Shift its briefing. */
const WAYS = Object.freeze({
  overview: { shift: false, shows: byTestId(TEST_IDS.touchProgress) },
  briefing: { shift: true, shows: `${byTestId(TEST_IDS.panelBriefing)} li` },
});

/**
 * The briefing of a client with 200 touches, 40 documents and 12 loans in a book of 100,000, beside that client's overview: both in the
 * panel, from the key in the search to the picture in which it stands. Then the first of each, and what was asked of any network.
 */
export const bench: Bench = {
  name: 'briefing-100k',
  async run() {
    const session = await startReadySession();
    try {
      const panel = session.ready;
      const filler = await session.suixing.browser.newPage();
      await filler.goto(`chrome-extension://${session.suixing.extensionId}/options.html`);
      await filler.evaluate(await bundle('test/bench/in-page/fill-extension.ts'));
      await fill(filler, CLIENTS);
      await filler.evaluate(await bundle('test/bench/in-page/heavy-client.ts'));
      const today = new Date().toLocaleDateString('sv');
      const added = await filler.evaluate(`globalThis.addHeavyClient('${today}')`);
      const { clientNumber } = added as { readonly clientNumber: string };
      await filler.close();
      // As a user meets it: a book that has just been written is still being folded and indexed.
      await panel.page.reload();
      await panel.shows(TEST_IDS.todayList, LONG);
      const requests = await requestsOf(panel.page);
      const times = { overview: [] as number[], briefing: [] as number[] };
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        times.overview.push(await opened(panel, clientNumber, 'overview'));
        times.briefing.push(await opened(panel, clientNumber, 'briefing'));
      }
      const of = (way: keyof typeof WAYS) => median(times[way].slice(WARM_UP));
      const baseline = 'the overview of the same client';
      return [
        result({
          ...{ bench: 'briefing-100k', value: of('briefing'), unit: 'ms' },
          ...{ baseline, baselineValue: of('overview'), n: ROUNDS },
        }),
        result({
          ...{ bench: 'briefing-100k-first', value: times.briefing[0] ?? 0, unit: 'ms' },
          ...{ baseline: `${baseline}, the first time`, baselineValue: times.overview[0] ?? 0, n: 1 },
        }),
        // Beside one, so that the ratio is the number.
        result({
          ...{ bench: 'briefing-100k-requests', value: requests.count(), unit: 'requests' },
          ...{ baseline: 'one request', baselineValue: 1, n: ROUNDS + WARM_UP },
        }),
      ];
    } finally {
      await session.close();
    }
  },
};

/** Fills the book of the page; asked again and again, since a call of the protocol may not last as long as that may. */
async function fill(page: Page, clients: number): Promise<void> {
  await page.bringToFront();
  await page.evaluate(`globalThis.fillBook(${clients}).then(() => { globalThis.isFilled = true; }), undefined`);
  while (!(await page.evaluate('globalThis.isFilled === true'))) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Milliseconds from the key to the picture in which it stands; then back to the day. */
async function opened(panel: PanelModel, clientNumber: string, way: keyof typeof WAYS): Promise<number> {
  const { page } = panel;
  const { shift, shows } = WAYS[way];
  await panel.type(TEST_IDS.search, clientNumber);
  await page.waitForSelector('[role="listbox"] [role="option"][aria-selected="true"]', { timeout: LONG });
  await watch(page, shows);
  if (shift) await page.keyboard.down('Shift');
  await page.keyboard.press('Enter');
  if (shift) await page.keyboard.up('Shift');
  const ms = await page.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
  while (!(await page.$(byTestId(TEST_IDS.search)))) {
    await page.click('header[data-has-back="true"] button');
    await page.waitForFunction(
      (selectors) => selectors.some((selector) => document.querySelector(selector)),
      { polling: 'mutation' },
      [byTestId(TEST_IDS.search), byTestId(TEST_IDS.touchProgress)],
    );
  }
  return ms;
}

/** Counts from the next key to the picture in which an element is. */
function watch(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const shown = globalThis as unknown as { drawn?: Promise<number> };
    shown.drawn = new Promise((resolve) => {
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Enter') return;
        removeEventListener('keydown', onKey, { capture: true });
        const look = () => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          // A message is delivered once the frame has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            port2.postMessage(undefined);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
      };
      addEventListener('keydown', onKey, { capture: true });
    });
  }, selector);
}
