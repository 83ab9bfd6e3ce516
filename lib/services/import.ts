import type { Day } from '../domain/calendar/day.ts';
import type { RecordKind } from '../domain/dossier/dossier.ts';
import type { ImportSettings } from '../domain/import/draft.ts';
import type { Mapping } from '../domain/import/mapping.ts';
import type { Decisions, PlanCounts, RowPlan } from '../domain/import/plan.ts';
import type { BookCounts, UnsureChoice } from '../domain/import/plan-book.ts';
import type { Table, TableResult } from '../domain/import/table.ts';
import type { OpenFormatProblem } from '../transfer/export/open-format-problem.ts';
import type {
  CalendarCounts,
  CalendarDecisions,
  CalendarFailure,
  CalendarPreview,
  OpenedCalendar,
} from './calendar.ts';
import type { Result } from './result.ts';

export type { BookCounts, OpenFormatProblem, UnsureChoice };

/** What is to be read: a file as the user chose it, or pasted cells. */
export type ImportSource =
  | { readonly kind: 'file'; readonly file: File; readonly sheet?: number }
  | { readonly kind: 'pasted'; readonly text: string };

/** How a long task is watched and stopped. */
export interface ImportTask {
  /** 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What is taken where the table says nothing, as far as the user may choose it. */
export type ImportDefaults = Omit<ImportSettings, 'today' | 'is1904'>;

/** How a table is to be taken over. */
export interface ImportChoices {
  readonly mapping: Mapping;
  readonly defaults: ImportDefaults;
  readonly decisions: Decisions;
}

/** What an import would do, row by row; nothing has been written. */
export interface ImportPreview {
  readonly rows: readonly RowPlan[];
  readonly counts: PlanCounts;
  /** Names of the book's clients that rows go to, or may mean, by client id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A client named where something could not be done for it. */
export interface NamedClient {
  readonly clientId: string;
  readonly name: string;
}

/** A whole book in a file, and what would become of its clients; nothing has been written. */
export interface BookPreview {
  /** Who wrote it, when (local time as text) and why, as the file says. */
  readonly by: string;
  readonly generatedAt: string;
  readonly reason: string;
  /** Records in the file, by kind. */
  readonly records: Readonly<Record<RecordKind, number>>;
  readonly counts: BookCounts;
  /** Names of some of the clients the user has to decide on. */
  readonly unsure: readonly string[];
}

/** Why a whole book cannot be looked at: what is wrong with the file, or with the own book. */
export type BookProblem = OpenFormatProblem | { readonly reason: 'locked' | 'storage' };

/** What an import wrote. */
export interface ImportWritten {
  readonly importId: string;
  readonly clientsMade: number;
  readonly clientsChanged: number;
  /** Records made, and records of the book that were changed, by kind. */
  readonly made: Readonly<Record<RecordKind, number>>;
  readonly changed: Readonly<Record<RecordKind, number>>;
  /** Clients that were changed elsewhere while the import ran: nothing of theirs was written. */
  readonly passedOver: readonly NamedClient[];
}

/** A finished import of a table. */
export interface ImportDone extends ImportWritten {
  readonly counts: PlanCounts;
}

/** A finished import of a whole book. */
export interface BookDone extends ImportWritten {
  readonly counts: BookCounts;
}

/** A finished import of a calendar. */
export interface CalendarDone extends ImportWritten {
  readonly counts: CalendarCounts;
}

/** What came of an import. */
export type ImportOutcome<Done> = { readonly ok: true; readonly value: Done } | ImportStopped;

/** How an import is watched and stopped. `onUndoing` is told when what was written is being taken back. */
export interface RunTask extends ImportTask {
  readonly onUndoing?: () => void;
}

/**
 * Why an import did not finish. What it had written is taken back; `left` clients could not be (the book was locked, or
 * the disk is full): they stand in the list of past imports.
 */
export interface ImportStopped {
  readonly ok: false;
  readonly reason: 'cancelled' | 'locked' | 'storage' | 'invalid';
  readonly undone: number;
  readonly left: number;
}

/** An import of the past, from the log. */
export interface PastImport {
  readonly importId: string;
  /** Name of the file. */
  readonly source: string;
  /** Epoch milliseconds of its first entry. */
  readonly at: number;
  readonly clientsMade: number;
  readonly clientsChanged: number;
  /** Clients it was taken back for. */
  readonly undone: number;
  /** It began and did not end: the browser was closed or the book locked meanwhile; what it wrote is in the book. */
  readonly isUnfinished: boolean;
}

/** What taking an import back did. */
export interface ImportUndone {
  readonly undone: number;
  /** Clients changed since, left as they are. */
  readonly left: readonly NamedClient[];
}

/** Why an import was not taken back. `edited`: some of its clients were changed since; nothing was done. */
export type UndoStopped =
  | { readonly ok: false; readonly reason: 'locked' | 'storage' }
  | { readonly ok: false; readonly reason: 'edited'; readonly edited: readonly NamedClient[]; readonly others: number };

/** Tables taken over into the book. */
export interface ImportService {
  /** Read a table in a worker. */
  read(source: ImportSource, task?: ImportTask): Promise<TableResult>;
  /** The empty table to fill in, as an .xlsx file. */
  template(today: Day): Blob;
  /** The mapping with what is remembered of tables with the same headings; undefined when nothing is. */
  recall(mapping: Mapping): Promise<Mapping | undefined>;
  /** What an import would do. `cancelled` also when the book was locked. */
  preview(
    table: Table,
    choices: ImportChoices,
    task?: ImportTask,
  ): Promise<Result<ImportPreview, 'cancelled' | 'storage'>>;
  /** Take a table over. */
  run(table: Table, choices: ImportChoices, source: string, task?: RunTask): Promise<ImportOutcome<ImportDone>>;
  /** Look at a whole book in the open format, every record of it. */
  openBook(
    file: File,
    task?: ImportTask,
  ): Promise<
    { readonly ok: true; readonly value: BookPreview } | { readonly ok: false; readonly problem: BookProblem }
  >;
  /** Take a whole book over: who is not here yet is added, the others are filled up, nothing of the own book is lost. */
  runBook(file: File, unsure: UnsureChoice, task?: RunTask): Promise<ImportOutcome<BookDone>>;
  /** Read a calendar file (ICS) and look for the clients of its events. */
  openCalendar(
    file: File,
    task?: ImportTask,
  ): Promise<
    { readonly ok: true; readonly value: OpenedCalendar } | { readonly ok: false; readonly problem: CalendarFailure }
  >;
  /** What would become of its events. */
  previewCalendar(
    opened: OpenedCalendar,
    decisions: CalendarDecisions,
  ): Promise<Result<CalendarPreview, 'locked' | 'storage'>>;
  /** Take a calendar over as follow-ups. */
  runCalendar(
    opened: OpenedCalendar,
    decisions: CalendarDecisions,
    task?: RunTask,
  ): Promise<ImportOutcome<CalendarDone>>;
  /** Imports in the log, newest first. */
  past(): Promise<readonly PastImport[]>;
  /** Take an import back; `leavesEdited`: all but the clients that were changed since. */
  undo(
    importId: string,
    options?: Pick<ImportTask, 'onProgress'> & { readonly leavesEdited?: boolean },
  ): Promise<{ readonly ok: true; readonly value: ImportUndone } | UndoStopped>;
}
