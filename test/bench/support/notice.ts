import type { Page } from 'puppeteer-core';

/** What a page's process has done and holds. */
export interface PageCost {
  /** Processor time of the main thread's tasks, in ms. */
  readonly tasks: number;
  /** Bytes of the page's JavaScript heap, all worlds, after collecting garbage. */
  readonly heap: number;
}

/** Let a tab be for `ms` and say what its main thread did in that time and what it holds in the end. */
export async function watchTab(tab: Page, ms: number): Promise<PageCost> {
  const cdp = await tab.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = await read();
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = (await read()).get('JSHeapUsedSize') ?? Number.NaN;
  await cdp.detach();
  return { tasks: 1000 * ((after.get('TaskDuration') ?? 0) - (before.get('TaskDuration') ?? 0)), heap };
}

/** Change 1,000 nodes a second for `ms`. */
export async function changeAllTheTime(tab: Page, ms: number): Promise<void> {
  await tab.evaluate(
    (duration) =>
      new Promise<void>((resolve) => {
        const box = document.body.appendChild(document.createElement('div'));
        const started = performance.now();
        let made = 0;
        const timer = setInterval(() => {
          const passed = performance.now() - started;
          for (; made < passed && made < duration; made += 1) {
            box.append(Object.assign(document.createElement('p'), { textContent: `第${made}行` }));
            if (box.childElementCount > 200) box.firstElementChild?.remove();
          }
          if (passed < duration) return;
          clearInterval(timer);
          resolve();
        }, 20);
      }),
    ms,
  );
}
