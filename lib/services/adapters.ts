import type { Observable } from 'rxjs';
import type { Adapter, FieldKind, FieldReading, TaughtPick } from '../contracts/adapter.ts';
import type { Result } from './result.ts';

/** What was taught, and how much of the stored list could not be used. */
export interface AdapterBook {
  readonly adapters: readonly Adapter[];
  /** Entries that are malformed: left out here and gone with the next change. */
  readonly broken: number;
}

/** A change of what was taught that can be taken back. */
export interface AdapterChange {
  /** Ids of what was saved. */
  readonly ids: readonly string[];
  /** Put the earlier ones back. */
  undo(): Promise<void>;
}

/** Why nothing was saved. `full`: too many or too large; `invalid`: malformed; `gone`: removed meanwhile. */
export type AdapterFailure = 'full' | 'invalid' | 'gone' | 'storage';

/** The pages that were taught. Nothing in them is of any client: they lie in the clear. */
export interface AdapterService {
  readonly adapters$: Observable<AdapterBook>;
  /** Add these; one with the id or of the page of a known one takes its place. */
  save(adapters: readonly Adapter[]): Promise<Result<AdapterChange, AdapterFailure>>;
  rename(id: string, name: string): Promise<Result<AdapterChange, AdapterFailure>>;
  remove(id: string): Promise<Result<AdapterChange, AdapterFailure>>;
  /** Forget the malformed entries. */
  dropBroken(): Promise<void>;
}

/** How one field has read so far: structure only, nothing that stood on a page. */
export interface FieldHealth {
  readonly kind: FieldKind;
  /** How often each locator was the first to find it, in the order of the adapter's. */
  readonly reads: readonly number[];
  readonly problems: Readonly<Record<NonNullable<FieldReading['problem']>, number>>;
  /** The latest: the locator's index, or what was wrong; `YYYY-MM-DD`. */
  readonly last: { readonly day: string; readonly locator?: number; readonly problem?: FieldReading['problem'] };
}

/** Health by the adapter's id. */
export type HealthBook = Readonly<Record<string, readonly FieldHealth[]>>;

/** Why a file of adapters cannot be taken. `at`: which one of a pack, from 1. */
export type AdapterFileProblem =
  | { readonly reason: 'tooLarge' | 'notJson' | 'notAdapters' | 'newer' | 'empty' | 'tooMany' }
  | { readonly reason: 'malformed'; readonly at: number };

/** Files, health and trying out, for the workspace. */
export interface AdapterTools {
  readonly health$: Observable<HealthBook>;
  /** Check a file: all of it is good, or nothing of it is taken. */
  readFile(file: Blob): Promise<{ readonly adapters: readonly Adapter[] } | { readonly problem: AdapterFileProblem }>;
  /** One adapter, or a pack of several, as a file. */
  writeFile(adapters: readonly Adapter[]): Blob;
  /** What support needs to see why fields do not read, as text: structure only. */
  diagnosis(adapters: readonly Adapter[], health: HealthBook, options: { readonly hasSites: boolean }): string;
  /** Read an adapter's fields on the tab that shows such a page now. `noPage`: none does. */
  test(adapter: Adapter): Promise<Result<readonly FieldReading[], 'noPage' | 'noAnswer'>>;
}

/** One thing the user has pointed at, and in which frame. */
export interface TeachPick {
  readonly pick: TaughtPick;
  /** Site of the frame. */
  readonly site: string;
}

/** Teaching under way in one tab; kept in memory, so that neither worker nor panel need live on. */
export interface Teaching {
  readonly tabId: number;
  /** Site of the tab: on another one the teaching is over. */
  readonly site: string;
  /** What the page waits to be shown; absent when it waits for nothing. */
  readonly pointing?: FieldKind;
  /** The page has said that it can be pointed in. */
  readonly isReady?: true;
  readonly picks: readonly TeachPick[];
  /** The last thing pointed at could not be used. */
  readonly trouble?: TaughtPick;
  /** The adapter that is taught anew. */
  readonly replaces?: string;
  /** Saved as these adapters; what is left is to show what they read. */
  readonly saved?: readonly string[];
}

/** Why teaching could not be saved. `unsafe`: what was pointed at can only be found by a client's own data. */
export type TeachFailure = AdapterFailure | 'noIdentity' | 'unsafe' | 'over';

/** Teaching a page by pointing at it. */
export interface TeachService {
  /** What is under way in the active tab. */
  readonly teaching$: Observable<Teaching | undefined>;
  /** Begin in the active tab, which must be of an enabled portal; `replaces`: teach this one anew. */
  start(replaces?: string): Promise<Result<void, 'noPage'>>;
  /** Let the user point at this field now. */
  point(kind: FieldKind): Promise<void>;
  /** Forget what was shown for this field. */
  drop(kind: FieldKind): Promise<void>;
  /** End it; nothing is kept. */
  end(): Promise<void>;
  /** A name for the page that holds nothing of any client; undefined where the page suggests none. */
  proposeName(secrets: readonly string[]): Promise<string | undefined>;
  save(name: string): Promise<Result<AdapterChange, TeachFailure>>;
}
