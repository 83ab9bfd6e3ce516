/** The shapes of exports that components handle. */
export type {
  CalendarTitle,
  Exported,
  ExportFailure,
  ExportRequest,
  ExportWords,
  MoneyUnit,
} from '../services/export.ts';
