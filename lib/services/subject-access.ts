import type { Day } from '../domain/calendar/day.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Dossier, RecordKind } from '../domain/dossier/dossier.ts';
import type { DataClass } from '../domain/masking/data-class.ts';
import type { Kept } from '../domain/retention/due.ts';
import type { RetentionTask } from './retention.ts';
import type { Result, SaveFailure } from './services.ts';

/** What the log says of one record. */
export interface RecordHistory {
  /** How it came into the book; undefined when the log no longer says. */
  readonly source?: { readonly cause: Cause; readonly atMs: number; readonly seq: number };
  /** Epoch ms of its last change; the same as the source when there was none. */
  readonly changedAtMs?: number;
}

/** One record, with everything known about it. */
export interface HeldRecord extends RecordHistory {
  readonly kind: RecordKind;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** The highest class among its filled fields. */
  readonly dataClass: DataClass;
  /** Until when it is kept by itself; without it stays as long as the client. */
  readonly kept?: Kept;
}

/** Somebody who was given the client, or a file it is or may be in. */
export interface GivenAway {
  readonly seq: number;
  readonly atMs: number;
  readonly cause: Extract<Cause, { type: 'handOver' | 'export' | 'receive' }>;
  /** False for a file about many clients: this one was among them if it was in the book and chosen. */
  readonly isCertain: boolean;
}

/** Everything held about one client. */
export interface SubjectReport {
  readonly clientId: string;
  readonly dossier: Dossier;
  readonly records: readonly HeldRecord[];
  readonly given: readonly GivenAway[];
  /** Until when the client as a whole is kept, if a rule applies. */
  readonly kept?: Kept;
  /** Entries of the log that hold something of this client, and how often masked fields were shown. */
  readonly entries: number;
  readonly reveals: number;
  readonly hasDraft: boolean;
  readonly today: Day;
}

/** A report as text in the user's language, for a file to be read by people. */
export interface SubjectDocument {
  /** Language of the text, as in HTML. */
  readonly language: string;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly sections: readonly {
    readonly title: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** What is to be written and why. */
export interface SubjectExport {
  readonly report: SubjectReport;
  readonly format: 'html' | 'json' | 'print';
  readonly isMasked: boolean;
  /** Typed by the user; kept in the log and in the file. */
  readonly reason: string;
  readonly document: SubjectDocument;
}

/** Why there is no report. */
export type SubjectFailure = 'locked' | 'gone' | 'cancelled' | 'storage' | 'unreadable';

/** Answers "what do we hold about this client". */
export interface SubjectAccessService {
  /** Reads the client and the whole log. */
  report(clientId: string, task?: RetentionTask): Promise<Result<SubjectReport, SubjectFailure>>;
  /** The file; for `print` an empty one. Logged before it is handed out. `byPolicy`: the bank allows none, or no unmasked one. */
  export(request: SubjectExport): Promise<Result<Blob, SaveFailure | 'byPolicy'>>;
}
