import { type BenchResult, median, result } from './bench.ts';
import { inProcess } from './in-process.ts';

const PROCESSES = 3;

interface Cost {
  readonly ms: number;
  readonly longest: number;
  readonly bytes: number;
}

const KINDS = Object.freeze({ '': 'ours', '-with-lexicon': 'withLexicon' });

/** A task that others notice, in ms. */
const NOTICED = 50;

/**
 * What it costs to make 100,000 names findable: the filter that scans the pages, and all the background makes after large changes
 * of the book (kept sealed in between): the filter for both scripts, and the lexicon, in which it looks up what passed the filter.
 */
export async function benchIndex(bench: string, what: 'ms' | 'bytes'): Promise<readonly BenchResult[]> {
  const fastscan = await costs('fastscan', what);
  const results: BenchResult[] = [];
  for (const [suffix, kind] of Object.entries(KINDS)) {
    results.push(
      result({
        bench: `${bench}${suffix}`,
        value: await costs(kind, what),
        unit: what,
        baseline: 'fastscan 1.0.6 with the same names',
        baselineValue: fastscan,
        n: PROCESSES,
      }),
    );
  }
  return results;
}

/** The longest stretch of making both that nothing can interrupt, beside the length from which a task is noticed. */
export async function benchIndexSlice(bench: string): Promise<BenchResult> {
  return result({
    bench,
    value: await costs('withLexicon', 'longest'),
    unit: 'ms',
    baseline: 'the shortest task that is noticed',
    baselineValue: NOTICED,
    n: PROCESSES,
  });
}

async function costs(kind: string, what: keyof Cost): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < PROCESSES; i += 1) all.push((await inProcess<Cost>('index.ts', kind))[what]);
  return median(all);
}
