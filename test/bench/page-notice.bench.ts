import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { DEMO_BUILD } from '../e2e/support/chromium.ts';
import { type Session, startSession } from '../e2e/support/session.ts';
import { type Bench, type BenchResult, median, result } from './support/bench.ts';
import { serveLongPages } from './support/long-pages.ts';
import { changeAllTheTime, watchTab } from './support/notice.ts';
import { type ThreadTimes, traceThread } from './support/thread.ts';

const ROUNDS = 3;
const TABS = 50;
/** Time given to a page to come to rest, in ms. */
const REST_MS = 3000;
const BUSY_MS = 4000;
const WATCH_MS = 3000;
const LARGEST_SCRIPT = 30_000;

/**
 * Whether pages notice: the same pages with the extension and, on another site that is not enabled, without it. Times are of the
 * main thread, in processor time; `ratio` is with ÷ without.
 */
export const bench: Bench = {
  name: 'page-notice',
  async run() {
    const names = sampleClients().map(({ name }) => name);
    const granted = await serveLongPages(names);
    const session = await startSession({}, granted);
    await session.goto('/');
    await (await session.panel()).setUp();
    // Another host: enabling a site puts the script into all its ports.
    const origins = { with: granted.origin, without: granted.origin.replace('127.0.0.1', 'localhost') };
    try {
      const results: BenchResult[] = [scriptSize()];
      const load = (tab: Page, origin: string) => traceThread(tab, () => tab.goto(`${origin}/table`), REST_MS);
      const busy = async (tab: Page, origin: string) => {
        await tab.goto(`${origin}/empty`);
        return traceThread(tab, () => changeAllTheTime(tab, BUSY_MS), 500);
      };
      results.push(...(await compare('page-notice-rows', origins, (origin) => inNewTab(session, origin, load))));
      results.push(...(await compare('page-notice-mutations', origins, (origin) => inNewTab(session, origin, busy))));
      results.push(...(await compareTabs(session, origins)));
      return results;
    } finally {
      await session.close();
      await granted.close();
    }
  },
};

type Origins = Readonly<Record<'with' | 'without', string>>;

function scriptSize(): BenchResult {
  return result({
    bench: 'page-notice-script',
    value: ['portal.js', 'portal-reader.js'].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(DEMO_BUILD, file))).length,
      0,
    ),
    unit: 'bytes gzip',
    baseline: 'the most it may have',
    baselineValue: LARGEST_SCRIPT,
    n: 1,
  });
}

async function compare(
  bench: string,
  origins: Origins,
  measure: (origin: string) => Promise<ThreadTimes>,
): Promise<readonly BenchResult[]> {
  const seen = { with: [], without: [] } as Record<keyof Origins, ThreadTimes[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of ['with', 'without'] as const) seen[key].push(await measure(origins[key]));
  }
  return (['tasks', 'longest'] as const).map((part) =>
    result({
      bench: `${bench}-${part}`,
      value: median(seen.with.map((one) => one[part])),
      unit: 'ms of processor time',
      baseline: 'the same page without the extension',
      baselineValue: median(seen.without.map((one) => one[part])),
      n: ROUNDS,
    }),
  );
}

/** Fifty tabs of a list, one in front; what they do and hold together once they have come to rest. */
async function compareTabs(session: Session, origins: Origins): Promise<readonly BenchResult[]> {
  const seen = { with: { tasks: 0, heap: 0 }, without: { tasks: 0, heap: 0 } };
  for (const key of ['with', 'without'] as const) {
    const tabs: Page[] = [];
    for (let i = 0; i < TABS; i += 1) {
      const tab = await session.suixing.browser.newPage();
      await tab.goto(`${origins[key]}/short`);
      tabs.push(tab);
    }
    const costs = await Promise.all(tabs.map((tab) => watchTab(tab, WATCH_MS)));
    // Tabs of one site may share a process and so a heap: the mean of what each sees is what can be compared.
    seen[key] = {
      tasks: costs.reduce((sum, { tasks }) => sum + tasks, 0),
      heap: costs.reduce((sum, { heap }) => sum + heap, 0) / TABS,
    };
    for (const tab of tabs) await tab.close();
  }
  const common = { baseline: 'the same tabs without the extension', n: TABS };
  return [
    result({
      bench: 'page-notice-tabs-tasks',
      value: seen.with.tasks,
      baselineValue: seen.without.tasks,
      unit: `ms of processor time of all ${TABS} tabs in ${WATCH_MS} ms`,
      ...common,
    }),
    result({
      bench: 'page-notice-tabs-heap',
      value: seen.with.heap,
      baselineValue: seen.without.heap,
      unit: 'bytes of heap a tab',
      ...common,
    }),
  ];
}

async function inNewTab(
  session: Session,
  origin: string,
  work: (tab: Page, origin: string) => Promise<ThreadTimes>,
): Promise<ThreadTimes> {
  const tab = await session.suixing.browser.newPage();
  await tab.setViewport({ width: 1000, height: 800 });
  const times = await work(tab, origin);
  await tab.close();
  return times;
}
