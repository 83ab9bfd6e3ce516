import type { RecordKind } from '../dossier/dossier.ts';
import type { Issue } from './issue.ts';

/** How the client of a row was found. */
export type FoundBy = 'number' | 'uscc' | 'name';

/** Why it is not clear which client a row means; the user decides. */
export const CONFLICT_REASONS = Object.freeze([
  /** Client number and credit code belong to two clients. */
  'twoClients',
  /** The client of this number has another credit code. */
  'usccDiffers',
  /** The client of this credit code has another client number. */
  'numberDiffers',
  /** The client of this code has another name. */
  'nameDiffers',
  /** Several clients have this name. */
  'severalClients',
  /** A natural person of this name is in the book; a name alone does not tell people apart. */
  'personByName',
] as const);

/** One of the conflicts. */
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

/** Why a row or part of it is taken as it is; one message each under `import.reason`. */
export const PLAN_REASONS = Object.freeze([
  'newClient',
  'foundByNumber',
  'foundByUscc',
  'foundByName',
  /** A client of this name exists, with another code: two companies. */
  'sameNameOtherCode',
  /** The record is in the book already. */
  'inBook',
  /** The record stands in an earlier row. */
  'inFile',
  /** An earlier row of the file says something else; that one is kept. */
  'differsFromRow',
  'nothingChanges',
  'leftOutByUser',
  'total',
  'headingAgain',
  'noValues',
  ...CONFLICT_REASONS,
] as const);

/** A reason with what its message needs. */
export interface PlanReason {
  readonly key: (typeof PLAN_REASONS)[number];
  /** Number of another row, for `inFile` and `differsFromRow`: its index in the table's rows. */
  readonly row?: number;
  /** Name of a field of the record, for `differsFromRow`. */
  readonly field?: string;
}

/** One value an import would change. */
export interface ValueChange {
  readonly field: string;
  readonly before?: string | number | boolean;
  readonly after: string | number | boolean;
}

/** What becomes of one record of a row. */
export interface PartPlan {
  readonly kind: RecordKind;
  readonly action: 'new' | 'update' | 'same';
  readonly reason?: PlanReason;
  readonly changes?: readonly ValueChange[];
}

/** What is done with a row when the user says nothing: conflicts and errors are left out. */
export type RowVerdict = 'new' | 'update' | 'skip' | 'conflict' | 'error';

/** What becomes of one row. */
export interface RowPlan {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly reasons: readonly PlanReason[];
  readonly parts: readonly PartPlan[];
  readonly issues: readonly Issue[];
  /** The client it goes to, or may mean (a conflict). */
  readonly clientId?: string;
}

/**
 * What the user decides for a row. `update`: a conflict goes to the client it may mean, and what differs is taken over.
 * `new`: a conflict makes a new client; a duplicate is added again; nothing that is in the book is changed. `skip`: left out.
 */
export type RowChoice = 'new' | 'update' | 'skip';

/** The user's decisions: for all rows of a sort, and for single rows, which go before. */
export interface Decisions {
  /** Rows that conflict; left out when not decided. */
  readonly conflicts?: RowChoice;
  /** Rows of clients in the book: `new` adds records and changes none. */
  readonly knownClients?: 'new' | 'skip';
  /** Rows of clients that are not in the book. */
  readonly newClients?: 'skip';
  readonly rows: ReadonlyMap<number, RowChoice>;
}

/** No decisions: every row as the plan proposes. */
export const UNDECIDED: Decisions = Object.freeze({ rows: new Map<number, RowChoice>() });

/** How many rows come to which verdict, and how many remarks there are. */
export interface PlanCounts {
  readonly verdicts: Readonly<Record<RowVerdict, number>>;
  /** Records that will be made, and records of the book that will be changed, by kind. */
  readonly made: Readonly<Record<RecordKind, number>>;
  readonly changed: Readonly<Record<RecordKind, number>>;
  readonly warnings: number;
}
