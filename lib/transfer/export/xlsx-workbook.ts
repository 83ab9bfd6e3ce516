import type { Cell } from './cell.ts';
import { createZip, type TextSink } from './file-parts.ts';
import { sheetNames, sheetPath, workbookParts } from './xlsx-parts.ts';
import { MOST_ROWS, sheetEnd, sheetRow, sheetStart } from './xlsx-sheet.ts';

/** One table of a workbook; goes on in a further sheet when one is full. */
export interface SheetWriter {
  row(cells: readonly Cell[]): void;
}

/** An .xlsx file that is written row by row. */
export interface Workbook {
  /** Begin a table; `tab` is its place among the tabs. Begin the largest first: it is passed on as it grows. */
  sheet(tab: number, name: string, widths: readonly number[], headings: readonly Cell[]): SheetWriter;
  /** Ends all sheets and puts one "about this file" in front of them. */
  finish(aboutName: string, about: readonly (readonly Cell[])[]): Blob;
}

interface OpenSheet {
  readonly name: string;
  /** Number of its part. */
  readonly number: number;
  readonly sink: TextSink;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ABOUT_WIDTHS = [16, 100];

/** An empty workbook. `mostRows` is there for tests: a full sheet takes a million rows. */
export function createWorkbook(generatedAt: string, watermark: string, mostRows = MOST_ROWS): Workbook {
  const zip = createZip(generatedAt);
  const tables: OpenSheet[][] = [];
  let parts = 0;

  const open = (name: string, widths: readonly number[], hasHeadings: boolean): OpenSheet => {
    parts += 1;
    const sink = zip.entry(sheetPath(parts));
    sink.write(sheetStart(widths, hasHeadings));
    return { name, number: parts, sink };
  };
  const close = ({ sink }: OpenSheet) => {
    sink.write(sheetEnd(watermark));
    sink.end();
  };

  return {
    sheet(tab, name, widths, headings) {
      const sheets: OpenSheet[] = [];
      tables[tab] = sheets;
      let current: OpenSheet | undefined;
      let rows = 0;
      const next = (): OpenSheet => {
        if (current) close(current);
        current = open(name, widths, true);
        sheets.push(current);
        current.sink.write(sheetRow(1, headings, true));
        rows = 1;
        return current;
      };
      next();
      return {
        row(cells) {
          const sheet = rows >= mostRows || !current ? next() : current;
          rows += 1;
          sheet.sink.write(sheetRow(rows, cells));
        },
      };
    },

    finish(aboutName, about) {
      for (const sheets of tables) {
        const last = sheets.at(-1);
        if (last) close(last);
      }
      const first = open(aboutName, ABOUT_WIDTHS, false);
      about.forEach((cells, at) => {
        first.sink.write(sheetRow(at + 1, cells, at === 0));
      });
      close(first);
      const inOrder = [first, ...tables.flat()];
      const names = sheetNames(inOrder.map(({ name }) => name));
      const numbers = inOrder.map(({ number }) => number);
      for (const [path, content] of Object.entries(workbookParts(names, numbers))) {
        const part = zip.entry(path);
        part.write(content);
        part.end();
      }
      return zip.finish(TYPE);
    },
  };
}
