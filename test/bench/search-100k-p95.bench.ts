import { type Bench, result } from './support/bench.ts';
import { measureSearch, p95 } from './support/search.ts';

/** The slow keystrokes over 100,000 clients beside those of a good general library. */
export const bench: Bench = {
  name: 'search-100k-p95',
  async run() {
    const { ours, other } = await measureSearch('fuzzy');
    return result({
      bench: 'search-100k-p95',
      value: p95(ours),
      unit: 'ms',
      baseline: 'p95 of uFuzzy over the names in the way of writing asked for',
      baselineValue: p95(other),
      n: ours.length,
    });
  },
};
