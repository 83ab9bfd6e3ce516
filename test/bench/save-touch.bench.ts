import { type Bench, median, result } from './support/bench.ts';
import { openScratchPage } from './support/in-extension.ts';

/** One touch saved through the committer, canary and signal included, beside one raw IndexedDB transaction of the same durability. */
export const bench: Bench = {
  name: 'save-touch',
  async run() {
    const scratch = await openScratchPage('test/bench/in-page/save-touch.ts');
    try {
      await scratch.page.waitForFunction('globalThis.measureSaves !== undefined');
      const { touches, raws } = (await scratch.page.evaluate('globalThis.measureSaves()')) as {
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
      await scratch.close();
    }
  },
};
