import { runInPage } from '../../e2e/support/in-page.ts';

/** Milliseconds of every keystroke, of ours and of what it is compared with. */
export interface SearchTimes {
  readonly ours: readonly number[];
  readonly other: readonly number[];
}

const CLIENTS = 100_000;
const QUERIES_A_KIND = 60;
const ROUNDS = 2;

/** Measure keystrokes over 100,000 clients in a real browser page beside `floor` or `fuzzy`. Throws when a query finds nothing. */
export async function measureSearch(beside: 'floor' | 'fuzzy'): Promise<SearchTimes> {
  const inPage = await runInPage('test/bench/in-page/search.ts');
  try {
    const { page } = inPage;
    await page.waitForFunction('globalThis.prepareSearch !== undefined');
    const prepared = await page.evaluate(`globalThis.prepareSearch(${CLIENTS}, ${QUERIES_A_KIND})`);
    const { missed } = prepared as { readonly missed: number };
    if (missed > 0) throw new Error(`${missed} queries found nothing`);
    const round = async () => (await page.evaluate('globalThis.searchRound()')) as Record<'ours' | 'floor', number[]>;
    const fuzzyRound = async () => (await page.evaluate('globalThis.fuzzyRound()')) as number[];
    // One round to warm up.
    await round();
    const ours: number[] = [];
    const other: number[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const times = await round();
      ours.push(...times.ours);
      other.push(...(beside === 'floor' ? times.floor : await fuzzyRound()));
    }
    return { ours, other };
  } finally {
    await inPage.close();
  }
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
