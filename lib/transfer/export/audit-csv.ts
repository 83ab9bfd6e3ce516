import { textCell } from './cell.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { createFileParts, createTextSink } from './file-parts.ts';

/** A CSV that grows line by line. */
export interface AuditCsv {
  line(cells: readonly string[]): void;
  finish(): Blob;
}

/**
 * The change log as CSV: UTF-8 with byte order mark, CRLF, a first line about the file, then the headings. Every cell is
 * text and inert, see lib/transfer/export/inert.ts.
 */
export function createAuditCsv(about: string, headings: readonly string[]): AuditCsv {
  const file = createFileParts();
  const sink = createTextSink((bytes) => file.push(bytes));
  const line = (cells: readonly string[]) => sink.write(csvLine(cells.map(textCell)));
  sink.write(BYTE_ORDER_MARK);
  line([about.replaceAll(/\s+/g, ' ')]);
  line(headings);
  return {
    line,
    finish() {
      sink.end();
      return file.toBlob('text/csv;charset=utf-8');
    },
  };
}
