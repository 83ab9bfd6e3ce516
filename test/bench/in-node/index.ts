// A process of its own: what is built to find 100,000 names in pages; `node --expose-gc index.ts ours|withLexicon|fastscan`.
// Prints the milliseconds of building, the longest stretch of it without a pause, and the bytes that stay.
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { buildNameIndex, type NameIndex } from '../../../lib/recognition/name-index.ts';
import { makeNames } from '../support/names.ts';

const CLIENTS = 100_000;
const CLIENTS_A_PAGE = 200;
const SALT = 20_261_122;
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 7);

/** Parts held until the end, so that what they take can be seen. */
const kept: unknown[] = [];
let longest = 0;

/** As they come out of the store: no longer put together of pieces, which whoever reads them first would pay for. */
const names = JSON.parse(JSON.stringify(makeNames(CLIENTS))) as string[];

const makers: Readonly<Record<string, () => Promise<() => void>>> = {
  /** What scans the pages: the filter, packed for the way and opened in a tab. */
  ours: async () => () => {
    kept.push(openNameFilter(buildNameFilter(names, SALT)));
  },
  /** All the background makes: the filter with the names in both scripts, and what candidates are looked up in. */
  async withLexicon() {
    const pages = Array.from({ length: CLIENTS / CLIENTS_A_PAGE }, (_, page) => {
      const own = names.slice(page * CLIENTS_A_PAGE, (page + 1) * CLIENTS_A_PAGE);
      return [page, own.map((name) => ({ name, aliases: [] }))] as const;
    });
    return () => {
      const { filter, lexicon } = inSteps(buildNameIndex(pages, KEY, SALT));
      kept.push(openNameFilter(filter), lexicon);
    };
  },
  async fastscan() {
    const { default: Scanner } = (await import('fastscan')) as unknown as { default: new (names: string[]) => unknown };
    return () => kept.push(new Scanner(names));
  },
};

const { gc } = globalThis as { gc?: () => void };
const make = makers[process.argv[2] ?? ''];
if (!make || !gc) throw new Error('say what to build, and start with --expose-gc');
const build = await make();
gc();
const before = taken();
const started = performance.now();
build();
const ms = performance.now() - started;
// Once to find what is no longer held, once more to be sure that its buffers have gone: that happens beside this thread.
gc();
gc();
process.stdout.write(JSON.stringify({ ms, longest, bytes: taken() - before, parts: kept.length }));

function inSteps(work: Generator<number, NameIndex>): NameIndex {
  for (;;) {
    const from = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - from);
    if (step.done) return step.value;
  }
}

function taken(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
