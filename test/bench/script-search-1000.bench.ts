import { readFileSync } from 'node:fs';
import { runInPage } from '../e2e/support/in-page.ts';
import { type Bench, result } from './support/bench.ts';
import { p95 } from './support/search.ts';

const CARDS = 1000;
/** What a screen gives one picture, in ms. */
const FRAME_MS = 16;
const ROUNDS = 3;
const FOLDER = new URL('../corpus/script-search/', import.meta.url);
const textsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { readonly typed: string }[]).map(({ typed }) => typed);

/** Every keystroke of real-life queries over a thousand cards, beside one frame. */
export const bench: Bench = {
  name: 'script-search-1000',
  async run() {
    const inPage = await runInPage('test/bench/in-page/script-search.ts');
    try {
      const { page } = inPage;
      await page.waitForFunction('globalThis.typeScripts !== undefined');
      await page.evaluate(`globalThis.prepareScripts(${CARDS})`);
      const texts = JSON.stringify([...textsOf('develop.json'), ...textsOf('held-out.json')]);
      const round = async () => (await page.evaluate(`globalThis.typeScripts(${texts})`)) as number[];
      // One round to warm up.
      await round();
      const times: number[] = [];
      for (let i = 0; i < ROUNDS; i += 1) times.push(...(await round()));
      return result({
        bench: 'script-search-1000',
        value: p95(times),
        unit: 'ms',
        baseline: 'one frame of 16 ms',
        baselineValue: FRAME_MS,
        n: times.length,
      });
    } finally {
      await inPage.close();
    }
  },
};
