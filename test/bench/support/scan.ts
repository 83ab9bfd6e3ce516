import { type BenchResult, median, result } from './bench.ts';
import { inProcess } from './in-process.ts';

const PROCESSES = 5;

interface ScanTimes {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
  readonly wrong: number;
}

/**
 * A warm scan of a page of 241,000 characters for a book of `names` names. Throws when scan and dictionary together do not find
 * exactly what comparing every place with every name finds.
 */
export async function benchScan(bench: string, names: number): Promise<BenchResult> {
  const runs: ScanTimes[] = [];
  for (let i = 0; i < PROCESSES; i += 1) runs.push(await inProcess<ScanTimes>('scan.ts', String(names)));
  const wrong = runs.reduce((sum, run) => sum + run.wrong, 0);
  if (wrong > 0) throw new Error(`${wrong} hits differ from those of the oracle`);
  return result({
    bench,
    value: median(runs.map(({ ours }) => median(ours))),
    unit: 'ms',
    baseline: 'one pass of charCodeAt over the same page',
    baselineValue: median(runs.map(({ floor }) => median(floor))),
    n: runs.reduce((sum, { ours }) => sum + ours.length, 0),
  });
}
