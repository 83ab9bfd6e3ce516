import type { Bench } from './support/bench.ts';
import { benchIndex, benchIndexSlice } from './support/index-cost.ts';
import { benchLookUp } from './support/look-up.ts';

/**
 * Time of building what finds 100,000 names, beside the best matcher from npm (budget: 0.1), and, for the record, of all the
 * background builds, of its longest slice (1), and of looking candidates up in it (`again` must not grow with the book).
 */
export const bench: Bench = {
  name: 'index-build-100k',
  run: async () => [
    ...(await benchIndex('index-build-100k', 'ms')),
    await benchIndexSlice('index-build-100k-slice'),
    ...(await benchLookUp('look-up-40-of-100k')),
  ],
};
