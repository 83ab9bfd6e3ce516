import type { RecordKind } from '../../domain/dossier/dossier.ts';
import type { MaskingLevel } from '../../domain/masking/mask-record.ts';
import type { MoneyUnit } from './cell.ts';

/** What the page "about this file" says, one line each. */
export type AboutKey = 'title' | 'generatedAt' | 'by' | 'reason' | 'masking' | 'unit' | 'marks' | 'rows' | 'watermark';

/** The words of an export in the user's language, handed in by the caller. */
export interface ExportWords {
  /** Name of a table: sheet tab and CSV file. */
  sheet(kind: RecordKind): string;
  /** Heading of a column; of an amount with its unit. */
  heading(kind: RecordKind, column: string, unit?: MoneyUnit): string;
  /** The word for a choice such as a stage, by column and stored value; `true` and `false` for yes and no. */
  choice(column: string, value: string): string;
  /** Label of a line about the file. */
  about(key: AboutKey): string;
  masking(level: MaskingLevel): string;
  unit(unit: MoneyUnit): string;
  /** What the marks of lib/transfer/export/inert.ts mean, for the reader of the file. */
  marks(): string;
  /** A line for every page: who exported this, when. */
  watermark(by: string, generatedAt: string): string;
}

/** Who exports what for which reason; written into the file and, by the service, into the audit log. */
export interface ExportCause {
  /** Local time as text, `2026-11-22 09:30`. */
  readonly generatedAt: string;
  readonly by: string;
  /** Typed by the user. */
  readonly reason: string;
}
