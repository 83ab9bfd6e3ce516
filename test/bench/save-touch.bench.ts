import { runInPage } from '../e2e/support/in-page.ts';
import { type Bench, median, result } from './support/bench.ts';

/** One touch saved durably (sealed, logged, chained) beside one raw IndexedDB transaction of the same durability. */
export const bench: Bench = {
  name: 'save-touch',
  async run() {
    const inPage = await runInPage('test/bench/in-page/save-touch.ts');
    try {
      await inPage.page.waitForFunction('globalThis.measureSaves !== undefined');
      const { touches, raws } = (await inPage.page.evaluate('globalThis.measureSaves()')) as {
        touches: number[];
        raws: number[];
      };
      return result({
        bench: 'save-touch',
        value: median(touches),
        unit: 'ms',
        baseline: 'one raw IndexedDB transaction that puts the touch, strict durability',
        baselineValue: median(raws),
        n: touches.length,
      });
    } finally {
      await inPage.close();
    }
  },
};
