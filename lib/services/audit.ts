import type { Observable } from 'rxjs';
import type { Finding } from '../db/audit.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientKind } from '../domain/client/client.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import type { Result, SaveFailure } from './services.ts';

export type { Finding } from '../db/audit.ts';

/** What was done, by name. */
export type AuditAction = Cause['type'];

/** Which entries are wanted; what is left out does not narrow. */
export interface AuditFilter {
  readonly clientId?: string;
  readonly action?: AuditAction;
  /** First and last day, on this machine's calendar. */
  readonly from?: Day;
  readonly to?: Day;
  /** Words that must all occur in the entry: client, record, reason, file, colleague. */
  readonly text?: string;
}

/** A client an entry is about. Without a name: no longer in the book, and not named in the entry either. */
export interface ConcernedClient {
  readonly id: string;
  readonly name?: string;
  readonly kind: ClientKind;
  /** Whether the client is in the book now. */
  readonly isKnown: boolean;
}

/** One entry of the log. */
export interface AuditEntry {
  readonly seq: number;
  readonly fault?: undefined;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly device: string;
  readonly isThisDevice: boolean;
  readonly cause: Cause;
  /** The first few of them. */
  readonly clients: readonly ConcernedClient[];
  readonly clientCount: number;
  readonly changeCount: number;
}

/** A place in the log where no entry can be shown. */
export interface AuditFault {
  readonly seq: number;
  readonly fault: 'unreadable' | 'missing';
}

/** What stands at one place of the log. */
export type AuditItem = AuditEntry | AuditFault;

/** What an entry did to one record, and whose record it is. */
export interface RecordChange {
  readonly effect: Effect;
  readonly client: ConcernedClient;
}

/** Some entries, newest first. Few or none may come while the log is still being searched. */
export interface AuditBatch {
  readonly items: readonly AuditItem[];
  readonly isEnd: boolean;
  /** Down to which entry the log has been searched. */
  readonly searchedTo: number;
}

/** Reads on from where it stopped. */
export interface AuditReader {
  /** The next entries; about as many as a screen or two hold. Empty and at its end when the vault is locked. */
  next(): Promise<AuditBatch>;
}

/** A filtered view of the log as a file. */
export interface AuditExport {
  readonly filter: AuditFilter;
  /** Typed by the user; kept in the log. */
  readonly reason: string;
  /** First line of the file: who, when, why. */
  readonly about: string;
  readonly headings: readonly string[];
  /** The lines of an entry, in the user's language. */
  readonly write: (item: AuditItem, changes: readonly RecordChange[]) => readonly (readonly string[])[];
  /** Gets the number of entries written so far. */
  readonly onProgress?: (entries: number) => void;
  readonly signal?: AbortSignal;
}

/** Looking at the change log. */
export interface AuditService {
  /** Number of the newest entry, again when there is a newer one; 0 while there is none or the vault is locked. */
  readonly newest$: Observable<number>;
  /** Entries that fit, newest first. */
  read(filter: AuditFilter): AuditReader;
  /** What an entry did, record by record. Empty when it did nothing to records, or cannot be opened. */
  changes(seq: number): Promise<readonly RecordChange[]>;
  /** The commit id of an entry, for taking it back; undefined when there is no such entry. */
  commitIdOf(seq: number): Promise<string | undefined>;
  /** Follow the chain from the first entry; the check itself is logged. `onProgress` gets 0…1. */
  verify(options: {
    readonly onProgress?: (share: number) => void;
    readonly signal?: AbortSignal;
  }): Promise<Result<Finding, 'locked' | 'cancelled' | 'storage'>>;
  /** Write what fits into a CSV file. The export is logged before the file is handed out. `byPolicy`: the bank allows none. */
  export(
    request: AuditExport,
  ): Promise<Result<{ readonly blob: Blob; readonly count: number }, SaveFailure | 'cancelled' | 'byPolicy'>>;
}
