import type { Bench } from './support/bench.ts';
import { benchScan } from './support/scan.ts';

/** A warm scan of a page of half a megabyte for 10,000 names. Budget: 4. */
export const bench: Bench = { name: 'scan-10k', run: () => benchScan('scan-10k', 10_000) };
