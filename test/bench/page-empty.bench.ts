import type { Page } from 'puppeteer-core';
import { launchSuixing, type Suixing } from '../e2e/support/chromium.ts';
import { bundle } from '../e2e/support/in-page.ts';
import { startSession } from '../e2e/support/session.ts';
import { type Bench, type BenchResult, median, result } from './support/bench.ts';
import { scratchExtension } from './support/in-extension.ts';
import { serveLongPages } from './support/long-pages.ts';
import { traceThread } from './support/thread.ts';

const ROUNDS = 9;
/** Time given to a page to come to rest, in ms. */
const REST_MS = 1500;

/**
 * Script time on an empty page of a granted portal, in a new tab each time, beside a content script that mounts React. The page
 * has no script of its own, so that all there is counts; what the browser's own driver does in a page that is not enabled is told apart.
 */
export const bench: Bench = {
  name: 'page-empty',
  async run() {
    const pages = await serveLongPages([]);
    const session = await startSession({}, pages);
    await session.goto('/empty');
    await (await session.panel()).setUp();
    const scratch = await scratchExtension({ content: await bundle('test/bench/in-page/react-only.tsx') });
    const react = await launchSuixing({ extensionDir: scratch.folder });
    try {
      const ours: number[] = [];
      const theirs: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await scriptTime(session.suixing, `${pages.origin}/empty`));
        theirs.push(await scriptTime(react, `${pages.origin}/empty`));
        bare.push(await scriptTime(session.suixing, `${pages.origin.replace('127.0.0.1', 'localhost')}/empty`));
      }
      const common = { unit: 'ms of processor time', n: ROUNDS };
      const results: BenchResult[] = [
        result({
          bench: 'page-empty',
          value: median(ours),
          baseline: 'a content script that mounts React',
          baselineValue: median(theirs),
          ...common,
        }),
        result({
          bench: 'page-empty-script',
          value: median(ours) - median(bare),
          baseline: 'what our script may take',
          baselineValue: 5,
          ...common,
        }),
      ];
      return results;
    } finally {
      await session.close();
      await react.close();
      await pages.close();
      scratch.remove();
    }
  },
};

async function scriptTime({ browser }: Suixing, url: string): Promise<number> {
  const tab: Page = await browser.newPage();
  const { script } = await traceThread(tab, () => tab.goto(url), REST_MS);
  await tab.close();
  return script;
}
