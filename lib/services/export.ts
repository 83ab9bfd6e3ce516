import type { RecordKind } from '../domain/dossier/dossier.ts';
import type { ExportColumn } from '../domain/export/columns.ts';
import type { MaskingLevel } from '../domain/masking/mask-record.ts';
import type { CalendarTitle } from '../transfer/export/calendar-events.ts';
import type { MoneyUnit } from '../transfer/export/cell.ts';
import type { ExportWords } from '../transfer/export/export-words.ts';
import type { Result } from './services.ts';

export type { CalendarTitle, ExportWords, MoneyUnit };

interface ForWhom {
  /** The clients that go into the file, in the order wanted. */
  readonly clientIds: readonly string[];
  /** The manager's own name, for the file; remembered. */
  readonly by: string;
  /** Typed by the user; kept in the file and in the log. */
  readonly reason: string;
  /** Asked for again where anything leaves unmasked. */
  readonly passphrase?: string;
}

/** Tables for people: a sheet or a CSV file a kind. */
export interface TablesRequest extends ForWhom {
  readonly format: 'xlsx' | 'csv';
  readonly kinds: readonly RecordKind[];
  readonly columns: readonly ExportColumn[];
  readonly masking: MaskingLevel;
  readonly unit: MoneyUnit;
  readonly words: ExportWords;
}

/** All-day entries for a calendar. */
export interface CalendarRequest extends ForWhom {
  readonly format: 'ics';
  readonly hasMaturities: boolean;
  readonly hasBirthdays: boolean;
  /** Titles that name nobody. */
  readonly isDiscreet: boolean;
  readonly masking: MaskingLevel;
  readonly words: ExportWords;
  readonly titleOf: (title: CalendarTitle) => string;
  readonly calendarName: string;
}

/** The book in the open format; never masked. */
export interface OpenRequest extends ForWhom {
  readonly format: 'open';
}

/** What to export, how and why. */
export type ExportRequest = TablesRequest | CalendarRequest | OpenRequest;

/** A file that is on record and may be handed over. */
export interface Exported {
  readonly blob: Blob;
  readonly extension: 'xlsx' | 'csv' | 'ics' | 'zip';
  readonly clients: number;
  /** Rows, entries or records in it. */
  readonly records: number;
  /** Clients asked for that are not in it: they could not be opened, or left the book meanwhile. */
  readonly missing: number;
}

/**
 * Why there is no file. `byPolicy`: the bank does not allow it; `noClients`, `noKinds`, `noReason`: nothing was chosen or said; `wait`: too many wrong tries;
 * `tooLarge`: beyond 4 GiB; `locked`: the vault is or was locked before the file was on record.
 */
export type ExportFailure =
  | 'byPolicy'
  | 'noClients'
  | 'noKinds'
  | 'noReason'
  | 'wrongPassphrase'
  | 'wait'
  | 'locked'
  | 'cancelled'
  | 'tooLarge'
  | 'storage';

/** How a running export reports and is stopped. */
export interface ExportTask {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Writing clients into files. */
export interface ExportService {
  /**
   * Write a file client by client. It is accounted for in the log before it is handed out: what cannot be logged is not
   * exported.
   */
  run(request: ExportRequest, task?: ExportTask): Promise<Result<Exported, ExportFailure>>;
}
