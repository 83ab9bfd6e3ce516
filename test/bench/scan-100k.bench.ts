import type { Bench } from './support/bench.ts';
import { benchScan } from './support/scan.ts';

/** A warm scan of a page of half a megabyte for 100,000 names. Budget: 6. */
export const bench: Bench = { name: 'scan-100k', run: () => benchScan('scan-100k', 100_000) };
