/** The shapes of importing that components handle. */
export type {
  BookDone,
  BookProblem,
  ImportDefaults,
  ImportDone,
  ImportWritten,
  PastImport,
  UnsureChoice,
} from '../services/import.ts';
