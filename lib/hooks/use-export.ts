/** The shapes and choices of exports that components handle. */
export {
  type ExportColumn,
  columnNamed,
  columnsOfKind,
  EXPORT_KINDS,
  USUAL_COLUMNS,
} from '../services/export-columns.ts';
export {
  type CalendarKind,
  type CalendarTitle,
  type Exported,
  type ExportFailure,
  type ExportFormat,
  type ExportRequest,
  type ExportWords,
  isBare,
  type MoneyUnit,
} from '../services/export.ts';
