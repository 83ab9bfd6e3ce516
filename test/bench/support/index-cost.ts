import { type BenchResult, median, result } from './bench.ts';
import { inProcess } from './in-process.ts';

const PROCESSES = 3;

interface Cost {
  readonly ms: number;
  readonly bytes: number;
}

const KINDS = Object.freeze({ '': 'ours', '-with-lexicon': 'withLexicon' });

/**
 * What it costs to make 100,000 names findable: the filter that scans the pages, and the same together with the lexicon, in which
 * the background looks up what passed the filter (made after changes of the book, kept sealed in between).
 */
export async function benchIndex(bench: string, what: keyof Cost): Promise<readonly BenchResult[]> {
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

async function costs(kind: string, what: keyof Cost): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < PROCESSES; i += 1) all.push((await inProcess<Cost>('index.ts', kind))[what]);
  return median(all);
}
