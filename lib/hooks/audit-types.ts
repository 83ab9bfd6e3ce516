/** The shapes of the change log that components handle. */
export type {
  AuditAction,
  AuditEntry,
  AuditFilter,
  AuditItem,
  ConcernedClient,
  RecordChange,
} from '../services/audit.ts';
