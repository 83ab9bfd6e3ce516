import type { Dossier, RecordKind } from '../../domain/dossier/dossier.ts';
import type { MaskingLevel } from '../../domain/masking/mask-record.ts';
import { aboutCell, aboutRows } from './about.ts';
import type { Cell, MoneyUnit } from './cell.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import type { ExportCause, ExportWords } from './export-words.ts';
import { createFileParts, createTextSink, createZip } from './file-parts.ts';
import { asResult, createPace, type FileResult, THIS_THREAD, type Thread } from './pacer.ts';
import { largestFirst, prepared, type Table, type TableChoice, tablesOf } from './table.ts';
import { sheetNames } from './xlsx-parts.ts';
import { createWorkbook } from './xlsx-workbook.ts';

/** What to export, how, and who asks for what reason. */
export interface TableExport extends TableChoice {
  readonly dossiers: AsyncIterable<Dossier> | Iterable<Dossier>;
  readonly words: ExportWords;
  readonly masking: MaskingLevel;
  readonly unit: MoneyUnit;
  readonly cause: ExportCause;
  /** Gets the number of clients written so far. */
  readonly onProgress?: (clients: number) => void;
  readonly signal?: AbortSignal;
  readonly thread?: Thread;
}

/** A finished file. */
export interface ExportedFile {
  readonly blob: Blob;
  readonly extension: 'xlsx' | 'csv' | 'zip';
  readonly clients: number;
  /** Rows by kind. */
  readonly rows: { readonly [K in RecordKind]?: number };
}

/** Rows between two looks at the clock. */
const ROWS_A_LOOK = 100;

/**
 * Write the chosen kinds as an Excel workbook: a sheet "about this file", then one sheet a kind (more, where a kind has
 * more rows than a sheet takes). Dossiers are read one by one and the thread is handed back every few milliseconds.
 */
export function exportXlsx(job: TableExport): Promise<FileResult<ExportedFile>> {
  return asResult(async () => {
    const { words, cause, masking, unit } = job;
    const tables = tablesOf(job, job);
    const [aboutName, ...names] = sheetNames([words.about('title'), ...tables.map(({ kind }) => words.sheet(kind))]);
    const book = createWorkbook(cause.generatedAt, words.watermark(cause.by, cause.generatedAt));
    const sheets = largestFirst(tables, ({ widths, headings }, at) =>
      book.sheet(at, names[at] as string, widths, headings),
    );
    const counts = await writeRows(job, tables, (at, cells) => sheets[at]?.row(cells));
    const rows = tables.map((_, at) => [names[at] as string, counts.rows[at] as number] as const);
    const about = aboutRows({ cause, masking, unit, rows }, words);
    return finished(book.finish(aboutName as string, about), 'xlsx', tables, counts);
  });
}

/**
 * Write the chosen kinds as CSV: UTF-8 with byte order mark, CRLF, a first line about the file, then the headings. One
 * kind gives a .csv, several give a .zip with one .csv each.
 */
export function exportCsv(job: TableExport): Promise<FileResult<ExportedFile>> {
  return asResult(async () => {
    const { words, cause, masking, unit } = job;
    const tables = tablesOf(job, job);
    const first = csvLine([aboutCell({ cause, masking, unit }, words)]);
    const isSingle = tables.length === 1;
    const file = createFileParts();
    const zip = isSingle ? undefined : createZip(cause.generatedAt);
    const names = sheetNames(tables.map(({ kind }) => words.sheet(kind)));
    const sinks = largestFirst(tables, ({ headings }, at) => {
      const sink = zip?.entry(`${names[at]}.csv`) ?? createTextSink((bytes) => file.push(bytes));
      sink.write(BYTE_ORDER_MARK + first + csvLine(headings));
      return sink;
    });
    const counts = await writeRows(job, tables, (at, cells) => sinks[at]?.write(csvLine(cells)));
    for (const sink of sinks) sink.end();
    const blob = zip ? zip.finish('application/zip') : file.toBlob('text/csv;charset=utf-8');
    return finished(blob, zip ? 'zip' : 'csv', tables, counts);
  });
}

interface Counts {
  readonly clients: number;
  /** In the order of the tables. */
  readonly rows: readonly number[];
}

async function writeRows(
  { dossiers, masking, onProgress, signal, thread = THIS_THREAD }: TableExport,
  tables: readonly Table[],
  write: (table: number, cells: readonly Cell[]) => void,
): Promise<Counts> {
  const pace = createPace(thread, signal);
  const rows = tables.map(() => 0);
  let clients = 0;
  let sinceLook = 0;
  for await (const dossier of dossiers) {
    const ready = prepared(dossier, masking);
    for (const [at, table] of tables.entries()) {
      for (const cells of table.rowsOf(ready)) {
        write(at, cells);
        rows[at] = (rows[at] as number) + 1;
        sinceLook += 1;
        if (sinceLook < ROWS_A_LOOK) continue;
        sinceLook = 0;
        await pace();
      }
    }
    clients += 1;
    const pause = pace();
    if (!pause) continue;
    onProgress?.(clients);
    await pause;
  }
  onProgress?.(clients);
  return { clients, rows };
}

function finished(
  blob: Blob,
  extension: ExportedFile['extension'],
  tables: readonly Table[],
  { clients, rows }: Counts,
): ExportedFile {
  const byKind = Object.fromEntries(tables.map(({ kind }, at) => [kind, rows[at]]));
  return { blob, extension, clients, rows: byKind };
}
