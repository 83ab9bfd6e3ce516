/** The shapes of importing that components handle. */
export type { ImportDefaults, ImportDone, PastImport } from '../services/import.ts';
