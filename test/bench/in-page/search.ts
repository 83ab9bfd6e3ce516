// Runs inside a real browser page: keystrokes over a large book beside plain searches of the same names.
import uFuzzy from '@leeoniya/ufuzzy';
import type { ClientSummary } from '../../../lib/domain/dossier/summary.ts';
import { buildEngine } from '../../../lib/search/engine.ts';
import { makeBook, makeQueries, type QueryKind, usualReadings } from './search-book.ts';

interface Typed {
  readonly kind: QueryKind;
  readonly text: string;
}

/** The simplest thing that finds the same: one string a way of writing, every occurrence traced to its name. */
function plainSearch(rows: readonly string[]): (query: string) => number[] {
  const joined = rows.join('\n');
  const starts = new Uint32Array(rows.length);
  for (let i = 1; i < rows.length; i += 1) starts[i] = (starts[i - 1] as number) + (rows[i - 1] as string).length + 1;
  return (query) => {
    const hits: number[] = [];
    for (let at = joined.indexOf(query); at >= 0; at = joined.indexOf(query, at + 1)) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((starts[middle] as number) <= at) low = middle;
        else high = middle - 1;
      }
      if (hits.at(-1) !== low) hits.push(low);
    }
    return hits;
  };
}

function writings(book: readonly ClientSummary[]) {
  const names = book.map(({ name }) => name);
  const readings = names.map(usualReadings);
  const initials = readings.map((each) => each.map((reading) => reading[0]).join(''));
  return {
    characters: names,
    initialsPrefix: initials,
    initialsInside: initials,
    fullPinyin: readings.map((r) => r.join('')),
  };
}

/** Lays everything out; the rounds are run one by one, so that no single call from outside takes minutes. */
function prepareSearch(count: number, each: number) {
  // As they come out of their seals: every string flat.
  const book = JSON.parse(JSON.stringify(makeBook(count))) as ClientSummary[];
  const { whole, typed } = makeQueries(book, each);
  const rows = writings(book);
  const floors = Object.fromEntries(Object.entries(rows).map(([kind, texts]) => [kind, plainSearch(texts)])) as Record<
    QueryKind,
    (query: string) => number[]
  >;
  const heapBefore = usedHeap();
  const started = performance.now();
  const work = buildEngine(book);
  let longestSlice = 0;
  let sliceStarted = started;
  let step = work.next();
  while (!step.done) {
    longestSlice = Math.max(longestSlice, performance.now() - sliceStarted);
    sliceStarted = performance.now();
    step = work.next();
  }
  const engine = step.value;
  const buildMs = performance.now() - started;
  const heapBytes = usedHeap() - heapBefore;
  const plain = new uFuzzy();
  const unicode = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
  });
  const fuzzy = ({ kind, text }: Typed) => (kind === 'characters' ? unicode : plain).search(rows[kind], text);

  const all: readonly Typed[] = [...whole, ...typed];
  const missed = all.filter(({ text }) => engine.search(text).client.hits.length === 0).length;
  Object.assign(globalThis, {
    searchRound: () => ({
      ours: all.map(({ text }) => timeOf(() => engine.search(text))),
      floor: all.map(({ kind, text }) => timeOf(() => floors[kind](text))),
    }),
    fuzzyRound: () => all.map((query) => timeOf(() => fuzzy(query), 1)),
  });
  return { kinds: all.map(({ kind }) => kind), wholeCount: whole.length, missed, buildMs, longestSlice, heapBytes };
}

/** Milliseconds of one call, from some in a row: the clock of a page ticks in tenths. */
function timeOf(task: () => unknown, calls = 3): number {
  const before = performance.now();
  for (let i = 0; i < calls; i += 1) task();
  return (performance.now() - before) / calls;
}

function usedHeap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
}

Object.assign(globalThis, { prepareSearch });
