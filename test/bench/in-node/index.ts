// A process of its own: what is built to find 100,000 names in pages; `node --expose-gc index.ts ours|withLexicon|fastscan`.
// Prints the milliseconds of building and the bytes that stay.
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { buildLexicon } from '../../../lib/recognition/lexicon.ts';
import { makeNames } from '../support/names.ts';

const CLIENTS = 100_000;
const CLIENTS_A_PAGE = 200;

/** Parts held until the end, so that what they take can be seen. */
const kept: unknown[] = [];

const makers: Readonly<Record<string, () => Promise<() => void>>> = {
  /** What scans the pages: the filter, packed for the way and opened in a tab. */
  async ours() {
    const names = makeNames(CLIENTS);
    return () => kept.push(openNameFilter(buildNameFilter(names, 20_261_122)));
  },
  /** The filter, and what the background looks candidates up in. */
  async withLexicon() {
    const entries = makeNames(CLIENTS).map((name, i) => ({
      kind: 'enterprise' as const,
      name,
      aliases: [],
      page: Math.floor(i / CLIENTS_A_PAGE),
    }));
    const key = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
    return () => {
      const filter = buildNameFilter(
        entries.map(({ name }) => name),
        20_261_122,
      );
      kept.push(openNameFilter(filter), buildLexicon(entries, key));
    };
  },
  async fastscan() {
    const { default: Scanner } = (await import('fastscan')) as unknown as { default: new (names: string[]) => unknown };
    const names = [...makeNames(CLIENTS)];
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
gc();
process.stdout.write(JSON.stringify({ ms, bytes: taken() - before, parts: kept.length }));

function taken(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
