import { runInPage } from '../e2e/support/in-page.ts';
import { type Bench, type BenchResult, result } from './support/bench.ts';

const SIZES = [1_000, 10_000, 100_000];
const BASELINES: Readonly<Record<string, string>> = {
  import: 'raw puts of the same rows, unsealed, 50 a transaction',
  unlock: 'raw reads of the same pages, unsealed and parsed',
  search: '`indexOf` over one joined string of all names',
  'open-client': 'one raw read of the same shelf, unsealed and parsed',
  commit: 'one raw transaction that puts the touch',
  backup: 'raw read of all rows at once',
  restore: 'raw puts of the same rows, unsealed, 50 a transaction',
};

/** What the store does at three sizes, ten touches a client, each beside raw IndexedDB doing the same without seals. */
export const bench: Bench = {
  name: 'store-table',
  async run() {
    const results: BenchResult[] = [];
    for (const size of SIZES) {
      const inPage = await runInPage('test/bench/in-page/store-table.ts');
      try {
        inPage.page.setDefaultTimeout(0);
        await inPage.page.waitForFunction('globalThis.storeTable !== undefined');
        const { lines, heapMb } = (await inPage.page.evaluate(`globalThis.storeTable(${size})`)) as {
          lines: [string, number, number][];
          heapMb: number;
        };
        for (const [name, value, baselineValue] of lines) {
          const baseline = BASELINES[name] ?? name;
          results.push(
            result({ bench: `store-table-${name}-${size}`, value, unit: 'ms', baseline, baselineValue, n: 1 }),
          );
        }
        const baseline = 'clients, in thousands';
        results.push(
          result({
            bench: `store-table-heap-${size}`,
            value: heapMb,
            unit: 'MB',
            baseline,
            baselineValue: size / 1000,
            n: 1,
          }),
        );
      } finally {
        await inPage.close();
      }
    }
    return results;
  },
};
