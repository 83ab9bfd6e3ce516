/** One figure of a measurement, always beside a baseline measured in the same run: machines differ, ratios hold. */
export interface BenchResult {
  readonly bench: string;
  /** The figure of the product. */
  readonly value: number;
  /** Unit of `value` and `baselineValue`, e.g. `ms`, `bytes`. */
  readonly unit: string;
  /** What it is compared with, in a few words. */
  readonly baseline: string;
  readonly baselineValue: number;
  /** `value / baselineValue`. */
  readonly ratio: number;
  /** How many times it was measured. */
  readonly n: number;
}

/** A measurement: a module `test/bench/<name>.bench.ts` exports one as `bench`. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchResult | readonly BenchResult[]>;
}

/** Builds a result; the ratio follows from the two values. */
export function result(fields: Omit<BenchResult, 'ratio'>): BenchResult {
  const { n, ...rest } = fields;
  return { ...rest, ratio: fields.value / fields.baselineValue, n };
}

/** The middle value; of an even number, the mean of the middle two. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('median of nothing');
  return (lower + upper) / 2;
}

/** Milliseconds one call takes: the median of `n` calls after `warmUp` unmeasured ones. */
export async function timed(work: () => unknown, { n = 15, warmUp = 3 } = {}): Promise<number> {
  for (let i = 0; i < warmUp; i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}
