import type { Browser } from 'puppeteer-core';
import { launchSuixing } from '../e2e/support/chromium.ts';
import { bundle } from '../e2e/support/in-page.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { type Bench, type BenchResult, median, result } from './support/bench.ts';
import { scratchExtension } from './support/in-extension.ts';
import { type ThreadTimes, traceThread } from './support/thread.ts';

const ROUNDS = 7;
/** Time given to a page to come to rest, in ms: our script works in slices. */
const REST_MS = 3000;
const PATH = '/hostile/huge';

/**
 * What it costs the main thread of a page of half a megabyte with 400 names of clients to be scanned and marked, beside the same
 * scan that wraps every hit in an element: all tasks, less those of the page alone.
 */
export const bench: Bench = {
  name: 'page-500kb',
  async run() {
    const session = await startReadySession({}, PATH);
    const scratch = await scratchExtension({ content: await bundle('test/bench/in-page/span-marks.ts') });
    const spans = await launchSuixing({ extensionDir: scratch.folder });
    const plainUrl = `${session.portals.origin.replace('127.0.0.1', 'localhost')}${PATH}`;
    const url = `${session.portals.origin}${PATH}`;
    try {
      const seen = { ours: [], spans: [], plain: [] } as Record<'ours' | 'spans' | 'plain', ThreadTimes[]>;
      for (let round = 0; round < ROUNDS; round += 1) {
        seen.ours.push(await load(session.suixing.browser, url));
        seen.spans.push(await load(spans.browser, url));
        seen.plain.push(await load(session.suixing.browser, plainUrl));
      }
      const middle = (times: readonly ThreadTimes[], key: keyof ThreadTimes) => median(times.map((one) => one[key]));
      const added = (times: readonly ThreadTimes[]) => middle(times, 'tasks') - middle(seen.plain, 'tasks');
      const common = { unit: 'ms of processor time', n: ROUNDS };
      const results: BenchResult[] = [
        result({
          bench: 'page-500kb',
          value: added(seen.ours),
          baseline: 'the same scan with every hit wrapped in an element',
          baselineValue: added(seen.spans),
          ...common,
        }),
        result({
          bench: 'page-500kb-script',
          value: middle(seen.ours, 'script') - middle(seen.plain, 'script'),
          baseline: 'what our script may take',
          baselineValue: 20,
          ...common,
        }),
        result({
          bench: 'page-500kb-longest',
          value: middle(seen.ours, 'longest'),
          baseline: 'the longest task of the page alone',
          baselineValue: middle(seen.plain, 'longest'),
          ...common,
        }),
      ];
      return results;
    } finally {
      await session.close();
      await spans.close();
      scratch.remove();
    }
  },
};

async function load(browser: Browser, url: string): Promise<ThreadTimes> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  const times = await traceThread(tab, () => tab.goto(url), REST_MS);
  await tab.close();
  return times;
}
