import { type Bench, median, result } from './support/bench.ts';
import { makeParts, planAll } from './support/day-plan.ts';

const N = 7;

/** All clients' states of the day at 100,000 clients and 1,000,000 touches, beside those at a tenth: linear is 10. */
export const bench: Bench = {
  name: 'recompute-all-growth',
  async run() {
    const small = makeParts(10_000);
    const large = makeParts(100_000);
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < N + 2; round += 1) {
      for (const [size, parts] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const started = performance.now();
        planAll(parts);
        if (round >= 2) times[size].push(performance.now() - started);
      }
    }
    return result({
      bench: 'recompute-all-growth',
      value: median(times.large),
      unit: 'ms',
      baseline: 'the same at 10,000 clients and 100,000 touches',
      baselineValue: median(times.small),
      n: N,
    });
  },
};
