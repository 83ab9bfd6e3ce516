/** The shapes of importing that components handle. */
export type {
  BookCounts,
  BookDone,
  BookPreview,
  BookProblem,
  ImportDefaults,
  ImportDone,
  ImportWritten,
  PastImport,
  UnsureChoice,
} from '../services/import.ts';
