import {
  catchError,
  distinctUntilChanged,
  firstValueFrom,
  map,
  type Observable,
  of,
  shareReplay,
  switchMap,
} from 'rxjs';
import type { NameFilter } from '../contracts/page.ts';
import type { Keys } from '../db/keys.ts';
import { watchSummaries } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { createDictionary, type Dictionary } from '../recognition/dictionary.ts';
import { buildNameFilter } from '../recognition/filter.ts';

/** The background half of recognition for the book as it is now. */
export interface Recogniser {
  readonly dictionary: Dictionary;
  /** What the page half is told to look for. */
  readonly filter: NameFilter;
}

/** Where the background asks for the book; everything in it can be built again after the worker was stopped. */
export interface BookView {
  /** Undefined while locked. */
  recogniser(): Promise<Recogniser | undefined>;
  summaries(): Promise<readonly ClientSummary[] | undefined>;
}

/** Follow the book and keep a recogniser for it. A logged touch does not rebuild it; a changed name or code does. */
export function createBookView(db: SuixingDatabase, keys$: Observable<Keys | undefined>): BookView {
  const summaries$ = keys$.pipe(
    // A book that does not open is as good as locked here; the panel says what is wrong.
    switchMap((keys) => (keys ? watchSummaries(db, keys).pipe(catchError(() => of(undefined))) : of(undefined))),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
  const recogniser$ = summaries$.pipe(
    distinctUntilChanged((a, b) => identityOf(a) === identityOf(b)),
    map((summaries) => summaries && buildRecogniser(summaries)),
    shareReplay({ bufferSize: 1, refCount: false }),
  );
  return {
    recogniser: () => firstValueFrom(recogniser$),
    summaries: () => firstValueFrom(summaries$),
  };
}

function buildRecogniser(summaries: readonly ClientSummary[]): Recogniser {
  const salt = crypto.getRandomValues(new Uint32Array(1))[0] as number;
  const names = summaries.flatMap((client) => [client.name, ...client.aliases]);
  return {
    dictionary: createDictionary(summaries.map((client) => ({ ...client, clientId: client.id }))),
    filter: buildNameFilter(names, salt),
  };
}

function identityOf(summaries: readonly ClientSummary[] | undefined): string {
  return JSON.stringify(
    summaries?.map(({ id, name, aliases, uscc, clientNumber }) => [id, name, aliases, uscc, clientNumber]) ?? null,
  );
}
