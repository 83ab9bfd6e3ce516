/** A sheet of a workbook, as offered for choice. */
export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Something odd the reader put right by itself and the user should know of. */
export type ReadNotice =
  /** Control characters were taken out of cells. */
  | 'controlCharacters'
  /** A cell was longer than {@link MAX_CELL} and was cut. */
  | 'cellCut'
  /** A quotation mark without its partner: quotation marks were read as plain characters. */
  | 'loneQuotes'
  /** Some bytes are no characters in the file's encoding and were replaced. */
  | 'badCharacters'
  /** Merged cells were filled down. */
  | 'mergedCells'
  /** Numbers of more than 15 digits, of which Excel keeps 15 only. */
  | 'digitsLost';

/** What the text was decoded from. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * One sheet as text. Empty rows are left out. Dates are written `YYYY-MM-DD` (with ` HH:MM` when they have a time),
 * numbers in plain decimal, percentages with `%`; formulas as their last computed value.
 */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The number of each row in the file as its program shows it, from 1. */
  readonly rowNumbers: ArrayLike<number>;
  readonly columnCount: number;
  /** All sheets of the workbook; one without a name for text. */
  readonly sheets: readonly SheetInfo[];
  /** Index in {@link sheets} of the sheet read. */
  readonly sheet: number;
  /** Day serials count from 1904 (workbooks of old Macs). */
  readonly is1904: boolean;
  readonly encoding?: TextEncoding;
  readonly notices: readonly ReadNotice[];
}

/** Why a file cannot be read; one message each under `import.failure`. */
export const READ_FAILURES = Object.freeze([
  /** Nothing in it. */
  'empty',
  /** Larger than the limit. */
  'tooLarge',
  /** Excel 97–2003: to be saved as .xlsx. */
  'xls',
  /** Binary workbook .xlsb: to be saved as .xlsx. */
  'xlsb',
  /** OpenDocument spreadsheet: to be saved as .xlsx. */
  'ods',
  /** A web page without a table, a web archive or 2003 XML named .xls: to be opened in Excel and saved as .xlsx. */
  'webPage',
  /** Protected by a password. */
  'encrypted',
  /** The archive or a part in it is cut off or altered. */
  'damaged',
  /** Inflates beyond reason or defines entities: made to harm. */
  'unsafe',
  /** No kind of table. */
  'notATable',
  /** Not in UTF-8, UTF-16 or GB18030. */
  'encoding',
  'tooManyRows',
  'tooManyColumns',
  /** The chosen sheet does not exist. */
  'noSheet',
  /** The reader ran longer than it may and was stopped. */
  'timeLimit',
  'cancelled',
  /** The reader could not be started, or failed in a way nobody foresaw. */
  'reader',
] as const);

/** One of the reasons why a file cannot be read. */
export type ReadFailure = (typeof READ_FAILURES)[number];

/** A table, or why there is none. */
export type TableResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly reason: ReadFailure };

/** What to read: a file's bytes, or cells pasted from a spreadsheet. */
export type TableSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly sheet?: number }
  | { readonly kind: 'pasted'; readonly text: string };

/** Reads a table; `onProgress` gets 0…1. Never throws. */
export type ReadTable = (source: TableSource, onProgress?: (share: number) => void) => TableResult;

/** Largest file, in bytes. */
export const MAX_FILE = 100 * 2 ** 20;
/** Most rows with something in them. */
export const MAX_ROWS = 300_000;
/** Most columns with something in them. */
export const MAX_COLUMNS = 512;
/** Longest cell, in UTF-16 units: what Excel itself can hold. */
export const MAX_CELL = 32_767;
