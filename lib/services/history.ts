import type { Observable } from 'rxjs';
import type { LoggedChange } from '../domain/timeline/versions.ts';

/** Some changes of one client, newest first. Few or none may come while the log is still being searched. */
export interface HistoryBatch {
  readonly changes: readonly LoggedChange[];
  /** There is nothing older: the log is at its start, or the client was made here. */
  readonly isEnd: boolean;
  /** Down to which entry the log has been searched. */
  readonly searchedTo: number;
}

/** Reads on from where it stopped. */
export interface HistoryReader {
  /** A fraction of a second's work. Empty and at its end when the vault is locked. */
  next(): Promise<HistoryBatch>;
}

/** What the change log tells of one client. */
export interface HistoryService {
  /** Number of the log's newest entry, again when there is a newer one; 0 while there is none or the vault is locked. */
  readonly newest$: Observable<number>;
  /** The changes of one client from the newest down; `above`: only entries with greater numbers. */
  read(clientId: string, above?: number): HistoryReader;
}
