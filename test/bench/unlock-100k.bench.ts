import { runInPage } from '../e2e/support/in-page.ts';
import { type Bench, median, result } from './support/bench.ts';

const CLIENTS = 100_000;
const ROUNDS = 5;

/** From the derived key to a searchable book of 100,000 clients, beside reading and opening the sealed pages alone. */
export const bench: Bench = {
  name: 'unlock-100k',
  async run() {
    const inPage = await runInPage('test/bench/in-page/large-store.ts');
    try {
      await inPage.page.waitForFunction('globalThis.largeStore !== undefined');
      const { opening, unlocking } = (await inPage.page.evaluate(
        `globalThis.largeStore.unlock(${CLIENTS}, ${ROUNDS})`,
      )) as Record<'opening' | 'unlocking', number[]>;
      return result({
        bench: 'unlock-100k',
        value: median(unlocking),
        unit: 'ms',
        baseline: 'reading and opening the sealed summary pages alone',
        baselineValue: median(opening),
        n: ROUNDS,
      });
    } finally {
      await inPage.close();
    }
  },
};
