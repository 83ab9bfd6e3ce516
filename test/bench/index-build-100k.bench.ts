import type { Bench } from './support/bench.ts';
import { benchIndex } from './support/index-cost.ts';

/** Time of building what finds 100,000 names, beside the best matcher from npm. Budget: 0.1. */
export const bench: Bench = { name: 'index-build-100k', run: () => benchIndex('index-build-100k', 'ms') };
