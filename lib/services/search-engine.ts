import { Observable, shareReplay, switchMap } from 'rxjs';
import { partsOf } from '../db/view.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { SearchEngine } from '../search/engine.ts';
import { breathe } from '../util/breathe.ts';

/** So many summaries in another place than before are taken as changed without a second look. */
const FEW = 64;
/** Work between two breaths, in ms: short enough not to be felt. */
const SLICE = 8;

/** The module that searches; it comes in a file of its own. */
export type SearchKit = typeof import('../search/kit.ts');

/** The engine for the book as it is now, and the book it was made from. */
export interface ReadyBook {
  readonly kit: SearchKit;
  readonly engine: SearchEngine;
  readonly summaries: readonly ClientSummary[];
}

/**
 * Follow the book with an engine: built in slices the first time and whenever too much has changed, otherwise told what has.
 * An empty book (a locked vault) lets go of everything.
 */
export function watchEngine(
  summaries$: Observable<readonly ClientSummary[]>,
  loadKit: () => Promise<SearchKit>,
): Observable<ReadyBook> {
  let current: ReadyBook | undefined;
  return summaries$.pipe(
    switchMap(
      (summaries) =>
        new Observable<ReadyBook>((subscriber) => {
          if (summaries.length === 0) current = undefined;
          if (current) {
            takeOver(current, summaries);
            current = { ...current, summaries };
            subscriber.next(current);
            if (!current.engine.isWorn) return undefined;
          }
          const building = new AbortController();
          const build = async () => {
            const kit = await loadKit();
            const engine = await inSlices(kit.buildEngine(summaries), building.signal);
            if (!engine) return;
            const ready = { kit, engine, summaries };
            current = summaries.length === 0 ? undefined : ready;
            subscriber.next(ready);
          };
          build().catch((error: unknown) => subscriber.error(error));
          return () => building.abort();
        }),
    ),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
}

/** Tell the engine the difference between the book it knows and the book as it is. */
function takeOver({ engine, summaries: before }: ReadyBook, after: readonly ClientSummary[]): void {
  const changed = notIn(after, before);
  const ids = new Set(changed.map(({ id }) => id));
  const left = notIn(before, after).filter(({ id }) => !ids.has(id));
  if (changed.length > 0) engine.update(changed);
  if (left.length > 0) engine.remove(left.map(({ id }) => id));
}

/** Summaries that `others` does not hold. What was not written is the same object, and most stand where they stood. */
function notIn(summaries: readonly ClientSummary[], others: readonly ClientSummary[]): readonly ClientSummary[] {
  const otherParts = partsOf(others);
  const moved = partsOf(summaries).flatMap((part, number) => {
    const other = otherParts[number];
    return part === other ? [] : part.filter((summary, index) => other?.[index] !== summary);
  });
  // A few that merely moved are told to the engine once more; to look every one of them up would cost more.
  if (moved.length <= FEW) return moved;
  const known = new Set(others);
  return moved.filter((summary) => !known.has(summary));
}

/** Run work to its end, letting others run every few milliseconds; undefined when it was aborted. */
async function inSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    if (signal.aborted) return undefined;
    const until = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await breathe();
  }
}
