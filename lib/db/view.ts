import { Observable, Subject } from 'rxjs';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { Follower, Followed } from './follow.ts';
import type { Keys } from './keys.ts';
import type { Touched } from './log.ts';
import { openEntryOrRecover } from './recovery.ts';
import { isOutdated, markOutdated, openPage } from './pages.ts';
import { SUMMARY_VERSION, type SuixingDatabase } from './schema.ts';
import { type Pages, type Place, type Placed, pageOf } from './stored.ts';

/** All summaries of a book in one context: read once, then kept up with the log. */
export interface View {
  /** All summaries, again after every commit in any context. Emits nothing before they have been read. */
  readonly summaries$: Observable<readonly ClientSummary[]>;
  /** All summaries as of the newest entry of the log, whichever context wrote it: what a decision is taken by. */
  summariesNow(): Promise<readonly ClientSummary[]>;
  /** Where a client stands; undefined for one there is not. Reads the summaries when they have not been read. */
  placeOf(clientId: string): Promise<Place | undefined>;
  /** Pages with summaries of an earlier version, in their order; none in most books. */
  outdatedPages(): Promise<readonly number[]>;
}

/** What a view needs of its book. */
export interface ViewSource {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly follower: Follower;
}

interface Loaded {
  readonly pages: Pages;
  readonly places: Map<string, Place>;
  seq: number;
}

/** Make the view of a book. Nothing is read before somebody asks. */
export function createView(source: ViewSource): View {
  const changed = new Subject<readonly ClientSummary[]>();
  let loaded: Promise<Loaded> | undefined;
  /** The newest list, to be had without waiting. */
  let list: readonly ClientSummary[] | undefined;

  const announce = ({ pages }: Loaded) => {
    list = summariesIn(pages);
    changed.next(list);
  };

  const load = () => {
    // Followed from before the reading on: what is written meanwhile is announced and, when it was read already, passed over.
    loaded ??= source.follower
      .catchUp()
      .then(() => loadPages(source))
      .then(({ pages, seq }) => {
        const places = new Map([...pages.values()].flatMap((page) => page.map(({ at, summary }) => [summary.id, at])));
        const state = { pages, places, seq };
        announce(state);
        return state;
      });
    return loaded;
  };

  const fail = (error: unknown) => changed.error(error);

  source.follower.entries$.subscribe({
    next: (step) => {
      if (!loaded) return;
      // One after another: an entry may have pages to read.
      loaded = loaded.then(async (state) => {
        if (step.seq > state.seq) {
          await apply(source, state, step);
          state.seq = step.seq;
          announce(state);
        }
        return state;
      });
      loaded.catch(fail);
    },
    error: fail,
    complete: () => changed.complete(),
  });
  source.follower.reset$.subscribe(() => {
    const wasLoaded = loaded !== undefined;
    loaded = undefined;
    list = undefined;
    if (wasLoaded) load().catch(fail);
  });

  return {
    summaries$: new Observable((subscriber) => {
      if (list) subscriber.next(list);
      const subscription = changed.subscribe(subscriber);
      if (!list) load().catch((error) => subscriber.error(error));
      return subscription;
    }),
    async summariesNow() {
      await source.follower.catchUp();
      const { pages } = await load();
      return list ?? summariesIn(pages);
    },
    placeOf: async (clientId) => (await load()).places.get(clientId),
    async outdatedPages() {
      const { pages } = await load();
      return [...pages].flatMap(([number, page]) => (isOutdated(page) ? [number] : []));
    },
  };
}

/** The summaries of pages that have not changed since they were last asked for: at 100,000 clients all but one. */
const SUMMARIES = new WeakMap<readonly Placed[], readonly ClientSummary[]>();

function summariesOf(page: readonly Placed[]): readonly ClientSummary[] {
  const known = SUMMARIES.get(page);
  if (known) return known;
  const summaries = page.map(({ summary }) => summary);
  SUMMARIES.set(page, summaries);
  return summaries;
}

/** The parts each list was put together from. */
const PARTS = new WeakMap<readonly ClientSummary[], readonly (readonly ClientSummary[])[]>();

function summariesIn(pages: Pages): readonly ClientSummary[] {
  const parts = [...pages.values()].map(summariesOf);
  const summaries = parts.flat();
  PARTS.set(summaries, parts);
  return summaries;
}

/**
 * A list of summaries in the parts it was put together from. A part in which nothing was written is the same array in the next
 * list, so that two lists of 100,000 can be compared by looking at some hundred parts.
 */
export function partsOf(summaries: readonly ClientSummary[]): readonly (readonly ClientSummary[])[] {
  return PARTS.get(summaries) ?? [summaries];
}

async function apply(
  source: ViewSource,
  { pages, places }: Loaded,
  { entry, pages: written }: Followed,
): Promise<void> {
  for (const touched of entry.touched ?? []) {
    applyTouched(pages, touched);
    if (touched.summary) places.set(touched.id, touched.at);
    else places.delete(touched.id);
  }
  if (!entry.pages) return;
  const put = (number: number, page: readonly Placed[]) => {
    for (const { summary } of pages.get(number) ?? []) places.delete(summary.id);
    for (const { at, summary } of page) places.set(summary.id, at);
    pages.set(number, page);
  };
  if (written && written.size > 0) {
    for (const [number, page] of written) put(number, page);
    return;
  }
  const rows = await source.db.pages.bulkGet([...entry.pages]);
  for (const row of rows) {
    if (row) put(row.id, await openPage(source.db, source.keys, row));
  }
}

/** Every summary page with the tail of the log applied, as of one moment; or only the `wanted` ones. */
export async function loadPages(
  { db, keys }: ViewSource,
  wanted?: ReadonlySet<number>,
): Promise<{ readonly pages: Pages; readonly seq: number }> {
  const read = await db.transaction('r', [db.pages, db.state, db.changes], async () => {
    const fold = (await db.state.get('fold'))?.seq ?? 0;
    const tail = await db.changes.where('seq').above(fold).sortBy('seq');
    const rows = wanted ? await db.pages.bulkGet([...wanted]) : await db.pages.toArray();
    return { rows, tail, seq: tail.at(-1)?.seq ?? fold };
  });
  const opened = await Promise.all(
    read.rows.flatMap((row) => (row ? [openPage(db, keys, row).then((page) => [row.id, page] as const)] : [])),
  );
  const pages: Pages = new Map(opened);
  for (const row of read.tail) {
    for (const touched of (await openEntryOrRecover(db, keys, row)).touched ?? []) {
      if (!wanted || wanted.has(pageOf(touched.at))) applyTouched(pages, touched);
    }
  }
  return { pages, seq: read.seq };
}

/** Put one changed summary on its page, in place of the former one. */
export function applyTouched(pages: Pages, { id, at, summary, v }: Touched): void {
  const number = pageOf(at);
  const page = pages.get(number) ?? [];
  const index = page.findIndex((placed) => placed.summary.id === id);
  if (!summary && index < 0) return;
  const next = summary
    ? index >= 0
      ? page.with(index, { at, summary })
      : [...page, { at, summary }]
    : page.toSpliced(index, 1);
  pages.set(number, markOutdated(next, isOutdated(page) || (summary !== undefined && v !== SUMMARY_VERSION)));
}
