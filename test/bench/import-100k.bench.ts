import { runInPage } from '../e2e/support/in-page.ts';
import { type Bench, result } from './support/bench.ts';

const CLIENTS = 10_000;

/** 10,000 clients with ten touches each saved the way an import saves them, beside raw indexed puts of one row a record. */
export const bench: Bench = {
  name: 'import-100k',
  async run() {
    const inPage = await runInPage('test/bench/in-page/large-store.ts');
    try {
      await inPage.page.waitForFunction('globalThis.largeStore !== undefined');
      const { ms, longestTask, raw } = (await inPage.page.evaluate(
        `globalThis.largeStore.importAgainstRaw(${CLIENTS})`,
      )) as Record<'ms' | 'longestTask' | 'raw', number>;
      const baseline = 'raw IndexedDB puts of the same records, one row a record, two indexes, one transaction';
      return [
        result({ bench: 'import-100k', value: ms, unit: 'ms', baseline, baselineValue: raw, n: 1 }),
        result({
          bench: 'import-100k-longest-task',
          value: longestTask,
          unit: 'ms',
          baseline: 'the longest the page may stand still',
          baselineValue: 50,
          n: 1,
        }),
      ];
    } finally {
      await inPage.close();
    }
  },
};
