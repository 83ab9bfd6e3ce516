import { type Bench, median, result } from './support/bench.ts';
import { makeParts, planAll, touchOne } from './support/day-plan.ts';

const N = 300;
const WARM_UP = 100;

/** The day's plan after one touch, with the entries that are shown, at 100,000 clients beside 1,000: flat is 1. */
export const bench: Bench = {
  name: 'recompute-one-growth',
  async run() {
    const books = [1000, 100_000].map((clients) => {
      const parts = makeParts(clients);
      return { parts, plan: planAll(parts), times: [] as number[] };
    });
    for (let round = 0; round < N + WARM_UP; round += 1) {
      for (const book of books) {
        const parts = touchOne(book.parts, round * 7919);
        const started = performance.now();
        const plan = planAll(parts, book.plan);
        if (round >= WARM_UP) book.times.push(performance.now() - started);
        Object.assign(book, { parts, plan });
      }
    }
    const [small, large] = books.map(({ times }) => median(times)) as [number, number];
    return result({
      bench: 'recompute-one-growth',
      value: large,
      unit: 'ms',
      baseline: 'the same at 1,000 clients',
      baselineValue: small,
      n: N,
    });
  },
};
