import { type FeedbackEntry, productOf } from '../domain/feedback/feedback-list.ts';
import { type Cell, dayCell, textCell } from '../transfer/export/cell.ts';
import { BYTE_ORDER_MARK, csvLine } from '../transfer/export/csv.ts';
import { createFileParts, createTextSink } from '../transfer/export/file-parts.ts';
import { sheetNames } from '../transfer/export/xlsx-parts.ts';
import { createWorkbook } from '../transfer/export/xlsx-workbook.ts';
import type { FeedbackExport } from './feedback.ts';

/** Widths of the columns, in characters: day, product, kind, text, client. */
const WIDTHS = Object.freeze([12, 22, 10, 60, 28]);

/** The file: by product, within each the newest first; cells are inert, see lib/transfer/export/inert.ts. */
export function feedbackFile(request: FeedbackExport, generatedAt: string): Blob {
  const { format, isMasked, words } = request;
  const columns = isMasked ? WIDTHS.length - 1 : WIDTHS.length;
  const headings = words.headings.slice(0, columns).map(textCell);
  const rows = byProduct(request.entries).map((entry) => cellsOf(entry, request).slice(0, columns));
  const about = words.about(generatedAt);
  if (format === 'csv') {
    const file = createFileParts();
    const sink = createTextSink((bytes) => file.push(bytes));
    const first = about.map(([label, text]) => `${label}: ${text.replaceAll(/\s+/g, ' ')}`).join('；');
    sink.write(BYTE_ORDER_MARK + csvLine([textCell(first)]) + csvLine(headings));
    for (const row of rows) sink.write(csvLine(row));
    sink.end();
    return file.toBlob('text/csv;charset=utf-8');
  }
  const [aboutName = '', name = ''] = sheetNames([words.aboutTitle, words.title]);
  const book = createWorkbook(generatedAt, `${request.by} ${generatedAt}`.trim());
  const sheet = book.sheet(0, name, WIDTHS.slice(0, columns), headings);
  for (const row of rows) sheet.row(row);
  return book.finish(aboutName, [[textCell(words.aboutTitle)], ...about.map((line) => line.map(textCell))]);
}

function cellsOf(entry: FeedbackEntry, { isMasked, words }: FeedbackExport): readonly Cell[] {
  const text = isMasked ? entry.masked : entry.text;
  return [
    dayCell(entry.day),
    textCell(words.product(entry)),
    textCell(words.kind(entry)),
    textCell(text),
    textCell(isMasked ? '' : entry.clientName),
  ];
}

function byProduct(entries: readonly FeedbackEntry[]): readonly FeedbackEntry[] {
  const key = (entry: FeedbackEntry) => `${entry.family} ${productOf(entry)}`;
  const sorted = [...entries];
  // Stable: within a product the order of the list stays.
  return sorted.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
