/** The shapes of importing that components handle. */
export type {
  ImportDefaults,
  ImportDone,
  ImportPreview,
  ImportSource,
  ImportStopped,
  NamedClient,
  PastImport,
} from '../services/import.ts';
