import { type Bench, median, result } from './support/bench.ts';
import { measureSearch } from './support/search.ts';

/** A keystroke over 100,000 clients: names, short names, aliases, codes, people and follow-ups, in every way of writing. */
export const bench: Bench = {
  name: 'search-100k',
  async run() {
    const { ours, other } = await measureSearch('floor');
    return result({
      bench: 'search-100k',
      value: median(ours),
      unit: 'ms',
      baseline:
        'indexOf over one joined string of all names in the way of writing asked for, each hit traced to its name',
      baselineValue: median(other),
      n: ours.length,
    });
  },
};
