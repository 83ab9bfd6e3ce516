import type { FeedbackEntry } from '../domain/feedback/feedback-list.ts';
import type { ExportFailure } from './export.ts';
import type { Result } from './result.ts';

/** How a walk through the book reports and is stopped. */
export interface FeedbackTask {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What to write into a file, how and why. */
export interface FeedbackExport {
  readonly entries: readonly FeedbackEntry[];
  readonly format: 'xlsx' | 'csv';
  /** Without names of clients and people, and without numbers. */
  readonly isMasked: boolean;
  readonly by: string;
  /** Typed by the user; kept in the file and in the log. */
  readonly reason: string;
  /** Asked for again where names leave. */
  readonly passphrase?: string;
  readonly words: FeedbackWords;
}

/** The words of the file. */
export interface FeedbackWords {
  readonly title: string;
  /** Headings: day, product, kind, text, client. */
  readonly headings: readonly [string, string, string, string, string];
  /** What is said about the file, one line each: label and text. Gets the time it was made. */
  readonly about: (generatedAt: string) => readonly (readonly [string, string])[];
  readonly aboutTitle: string;
  readonly product: (entry: FeedbackEntry) => string;
  readonly kind: (entry: FeedbackEntry) => string;
}

/** Feedback on products over all clients (domain facts §13). */
export interface FeedbackService {
  /** All feedback of the book, read a few clients at a time. */
  list(task?: FeedbackTask): Promise<Result<readonly FeedbackEntry[], 'locked' | 'cancelled' | 'storage'>>;
  /** Write entries into a file, by product. Accounted for in the log before it is handed out. */
  export(
    request: FeedbackExport,
  ): Promise<
    Result<
      { readonly blob: Blob; readonly extension: 'xlsx' | 'csv'; readonly records: number },
      Exclude<ExportFailure, 'noClients' | 'noKinds' | 'cancelled' | 'tooLarge'> | 'none'
    >
  >;
}
