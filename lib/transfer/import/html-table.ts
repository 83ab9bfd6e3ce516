import { MAX_COLUMNS, MAX_ROWS, type ReadNotice } from '../../domain/import/table.ts';
import { tidyCell } from './cell-text.ts';
import { ReadError } from './read-error.ts';

/** Rows of a web page's tables with the number of each, from 1. */
export interface HtmlRows {
  readonly rows: string[][];
  readonly rowNumbers: number[];
  readonly columnCount: number;
}

/** Bounded, so that a page of tags without ends costs no more than it is long. */
const TAG =
  /<(\/?)([a-z][a-z\d]*)\b((?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}')*)>|<!--[\s\S]*?-->|<(style|script|title|head)\b/gi;
/** Elements whose text is not shown. */
const HIDDEN = new Set(['style', 'script', 'title', 'head', 'noscript', 'template']);
const MAX_SPAN_ROWS = 5000;
const NAMED: Readonly<Record<string, string>> = Object.freeze({
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  yen: '¥',
  middot: '·',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
});

/** A value that stands for further rows below its cell. */
interface Span {
  readonly text: string;
  left: number;
}

/**
 * The tables of a web page, which banks' systems export under the name .xls, one below the other. No element is made
 * and nothing runs: tags are looked for in the text, tables inside tables give rows like any other. Cells over several
 * rows are repeated. Throws {@link ReadError} `webPage` when there is no row in it, and past the limits.
 */
export function readHtmlTable(html: string, notices: Set<ReadNotice>): HtmlRows {
  const into: { rows: string[][]; rowNumbers: number[]; columnCount: number } = {
    rows: [],
    rowNumbers: [],
    columnCount: 0,
  };
  const spans = new Map<number, Span>();
  let number = 0;
  let row: string[] | undefined;
  let cell: { text: string; columns: number; rows: number } | undefined;

  const put = (column: number, text: string) => {
    if (text === '' || !row) return;
    if (column >= MAX_COLUMNS) throw new ReadError('tooManyColumns');
    while (row.length < column) row.push('');
    row[column] = text;
  };
  let column = 0;
  const passSpans = () => {
    for (let span = spans.get(column); span; span = spans.get(column)) {
      put(column, span.text);
      span.left -= 1;
      if (span.left === 0) spans.delete(column);
      else notices.add('mergedCells');
      column += 1;
    }
  };
  const endCell = () => {
    if (!cell) return;
    const text = tidyCell(decode(cell.text.replace(/[ \t\r\n]+/g, ' ')).replace(/ *\u2028 */g, '\n'), notices);
    put(column, text);
    if (cell.rows > 1 && text !== '' && column < MAX_COLUMNS) spans.set(column, { text, left: cell.rows - 1 });
    column += cell.columns;
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (!row) return;
    passSpans();
    if (row.length > 0) {
      if (into.rows.length >= MAX_ROWS) throw new ReadError('tooManyRows');
      into.rows.push(row);
      into.rowNumbers.push(number);
      into.columnCount = Math.max(into.columnCount, row.length);
    }
    row = undefined;
  };
  const open = (name: string, attributes: string) => {
    if (name === 'tr') {
      endRow();
      number += 1;
      row = [];
      column = 0;
    } else if (name === 'td' || name === 'th') {
      endCell();
      row ??= [];
      passSpans();
      cell = {
        text: '',
        columns: spanOf(attributes, 'colspan', MAX_COLUMNS),
        rows: spanOf(attributes, 'rowspan', MAX_SPAN_ROWS),
      };
    } else if (name === 'table') {
      endRow();
      spans.clear();
    } else if (cell && (name === 'br' || name === 'p' || name === 'div') && cell.text.trim() !== '')
      cell.text += '\u2028';
  };

  const lower = html.toLowerCase();
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    if (cell) cell.text += html.slice(from, match.index);
    from = TAG.lastIndex;
    const name = (match[2] ?? match[4] ?? '').toLowerCase();
    if (HIDDEN.has(name) && !match[1]) {
      const end = lower.indexOf(`</${name}`, from);
      from = end < 0 ? html.length : end;
      TAG.lastIndex = from;
    } else if (match[1]) {
      if (name === 'td' || name === 'th') endCell();
      else if (name === 'tr' || name === 'table') endRow();
    } else if (match[2]) open(name, match[3] ?? '');
  }
  // A page that was cut off: what stands in the last cell still counts, half a tag does not.
  if (cell) cell.text += html.slice(from).replace(/<[^>]*$/, '');
  endRow();
  if (into.rows.length === 0) throw new ReadError('webPage');
  return into;
}

function spanOf(attributes: string, name: string, most: number): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(value, 1), most);
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) {
      const key = (name as string).toLowerCase();
      return Object.hasOwn(NAMED, key) ? (NAMED[key] as string) : whole;
    }
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
