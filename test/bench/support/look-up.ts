import { type BenchResult, median, result } from './bench.ts';
import { inProcess } from './in-process.ts';

const PROCESSES = 3;
const LARGE = { clients: 100_000, answers: 1000 };
const SMALL = { clients: 1000, answers: 10 };

type Times = Readonly<Record<'first' | 'again' | 'bearers', readonly number[]>>;

/**
 * Looking up the 40 candidates of a page in a book of 100,000 clients with 1,000 answers remembered for the site, beside one of
 * 1,000 clients with 10. `again`: the pages of the book are open; it must not grow. `first`: forty pages of 200 clients are put
 * in first, of which the small book has but five. `bearers`: who bears 40 names; looks at every client, when the user answers.
 */
export async function benchLookUp(bench: string): Promise<readonly BenchResult[]> {
  const [large, small] = [await timesOf(LARGE), await timesOf(SMALL)];
  return (['again', 'first', 'bearers'] as const).map((what) =>
    result({
      bench: `${bench}-${what}`,
      value: median(large.map((times) => median(times[what]))),
      unit: 'ms',
      baseline: 'the same in a book of 1,000 clients',
      baselineValue: median(small.map((times) => median(times[what]))),
      n: PROCESSES * (large[0] as Times)[what].length,
    }),
  );
}

async function timesOf({ clients, answers }: typeof LARGE): Promise<readonly Times[]> {
  const all: Times[] = [];
  for (let i = 0; i < PROCESSES; i += 1) {
    all.push(await inProcess<Times>('look-up.ts', String(clients), String(answers)));
  }
  return all;
}
