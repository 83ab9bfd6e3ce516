import { distinctUntilChanged, map, type Observable, of, shareReplay, switchMap } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import { SealError } from '../db/seal.ts';
import { type OutcomeBook, readOutcomes, withOutcome, withoutOutcome } from '../domain/script/outcome-book.ts';
import type { OutcomeService } from './outcomes.ts';
import type { Result, SaveFailure } from './result.ts';

/** The name under which outcomes are kept. */
const OUTCOMES = 'script.outcomes';

/** Where values of the user's own lie, sealed. */
export interface KeptStore {
  get(keys: Keys, id: string): Promise<unknown>;
  put(keys: Keys, id: string, value: unknown): Promise<void>;
  watch<T>(id: string, read: () => Promise<T>): Observable<T>;
}

interface Parts {
  readonly store: KeptStore;
  readonly keys$: Observable<Keys | undefined>;
  readonly currentKeys: () => Promise<Keys | undefined>;
  /** One task at a time over all windows. */
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
  readonly newId: () => string;
}

/** Keeps what was tapped about scripts. */
export function createOutcomeService({ store, keys$, currentKeys, exclusively, newId }: Parts): OutcomeService {
  /** Outcomes that do not open are lost: the order of scripts falls back to the shipped one, the book is not damaged. */
  const read = async (keys: Keys) => {
    try {
      return readOutcomes(await store.get(keys, OUTCOMES));
    } catch (error) {
      if (error instanceof SealError) return readOutcomes(undefined);
      throw error;
    }
  };
  const book$ = keys$.pipe(
    switchMap((keys) => (keys ? store.watch(OUTCOMES, () => read(keys)) : of(readOutcomes(undefined)))),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
  const change = <T>(edit: (book: OutcomeBook) => { readonly book: OutcomeBook; readonly value: T }) =>
    exclusively(OUTCOMES, async (): Promise<Result<T, SaveFailure>> => {
      const keys = await currentKeys();
      if (!keys) return { ok: false, reason: 'locked' };
      try {
        const before = await read(keys);
        const { book, value } = edit(before);
        if (book !== before) await store.put(keys, OUTCOMES, book);
        return { ok: true, value };
      } catch {
        return { ok: false, reason: 'storage' };
      }
    });

  return {
    outcomes$: book$.pipe(map(({ newest }) => newest)),
    older$: book$.pipe(
      map(({ older }) => older),
      distinctUntilChanged(),
    ),
    add: (tapped) =>
      change((book) => {
        const known = tapped.id === undefined ? undefined : book.newest.find(({ id }) => id === tapped.id);
        if (known) return { book, value: known };
        const outcome = { ...tapped, id: tapped.id ?? newId() };
        return { book: withOutcome(book, outcome), value: outcome };
      }),
    remove: (id) => change((book) => ({ book: withoutOutcome(book, id), value: undefined })),
  };
}
