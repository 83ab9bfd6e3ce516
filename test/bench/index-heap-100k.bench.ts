import type { Bench } from './support/bench.ts';
import { benchIndex } from './support/index-cost.ts';

/** Memory of what finds 100,000 names, beside the best matcher from npm. Budget: 0.1. */
export const bench: Bench = { name: 'index-heap-100k', run: () => benchIndex('index-heap-100k', 'bytes') };
