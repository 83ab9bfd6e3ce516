import type { Page } from 'puppeteer-core';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { startSession } from '../e2e/support/session.ts';
import { type Bench, type BenchResult, median, result } from './support/bench.ts';
import { LONG_PAGES, serveLongPages } from './support/long-pages.ts';
import { traceTasks } from './support/tasks.ts';

const ROUNDS = 1;
/** Time given to a page to come to rest, in ms: measurements end then, not at a sign the product could give early. */
const REST_MS = 2000;
const MUTATIONS_PER_SECOND = 1000;
const BUSY_MS = 5000;

/**
 * The longest task of the main thread on very long pages, on load and after one paragraph was added, beside the same pages
 * where the extension is not granted; and the share of the main thread our script takes while a page changes all the time.
 */
export const bench: Bench = {
  name: 'page-rows',
  async run() {
    const names = sampleClients().map(({ name }) => name);
    const [granted, plain] = [await serveLongPages(names), await serveLongPages(names)];
    const session = await startSession({}, granted);
    await session.goto('/');
    await (await session.panel()).setUp();
    const results: BenchResult[] = [];
    try {
      for (const page of LONG_PAGES) {
        const seen = { load: [[], []], add: [[], []] } as Record<'load' | 'add', [number[], number[]]>;
        const own: Record<'load' | 'add', number[]> = { load: [], add: [] };
        for (let round = 0; round < ROUNDS; round += 1) {
          for (const [i, { origin }] of [granted, plain].entries()) {
            const load = await traceTasks(session.tab, () => settle(session.tab, `${origin}/${page}`));
            const add = await traceTasks(session.tab, () => addParagraph(session.tab));
            seen.load[i]?.push(load.longest);
            seen.add[i]?.push(add.longest);
            if (i > 0) continue;
            own.load.push(load.longestOwn);
            own.add.push(add.longestOwn);
          }
        }
        for (const step of ['load', 'add'] as const) {
          const [value, baselineValue] = seen[step].map(median) as [number, number];
          const baseline = 'the longest task of the same page without the extension';
          results.push(
            result({ bench: `page-rows-${page}-${step}`, value, unit: 'ms', baseline, baselineValue, n: ROUNDS }),
            result({
              bench: `page-rows-${page}-${step}-own`,
              value: median(own[step]),
              unit: 'ms',
              baseline: 'the longest task that may be ours',
              baselineValue: 50,
              n: ROUNDS,
            }),
          );
        }
      }
      await settle(session.tab, `${granted.origin}/table`);
      const busy = await traceTasks(session.tab, () => changeAllTheTime(session.tab));
      results.push(
        result({
          bench: 'page-rows-busy',
          value: (busy.own / BUSY_MS) * 100,
          unit: '% of the main thread',
          baseline: 'what we may take',
          baselineValue: 5,
          n: 1,
        }),
      );
    } finally {
      await session.close();
      await granted.close();
      await plain.close();
    }
    return results;
  },
};

async function settle(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await rest(tab);
}

async function addParagraph(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = '新增一段';
    document.body.append(paragraph);
  });
  await rest(tab);
}

async function changeAllTheTime(tab: Page): Promise<void> {
  await tab.evaluate(
    (perSecond, ms) =>
      new Promise<void>((resolve) => {
        const box = document.body.appendChild(document.createElement('div'));
        const started = performance.now();
        const timer = setInterval(() => {
          for (let i = 0; i < perSecond / 50; i += 1) {
            box.append(Object.assign(document.createElement('p'), { textContent: `第${i}行` }));
            if (box.childElementCount > 200) box.firstElementChild?.remove();
          }
          if (performance.now() - started < ms) return;
          clearInterval(timer);
          resolve();
        }, 20);
      }),
    MUTATIONS_PER_SECOND,
    BUSY_MS,
  );
}

async function rest(tab: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await tab.evaluate(() => performance.mark('bench'));
}
