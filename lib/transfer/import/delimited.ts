import { MAX_COLUMNS, MAX_ROWS, type ReadNotice } from '../../domain/import/table.ts';
import { tidyCell } from './cell-text.ts';
import { ReadError } from './read-error.ts';

/** Rows of delimited text with the number of each among all records, from 1. */
export interface DelimitedRows {
  readonly rows: string[][];
  readonly rowNumbers: number[];
  readonly columnCount: number;
}

const DELIMITERS = ['\t', ',', ';', '|', '，'] as const;
const SAMPLE = 65_536;
const QUOTE = 34;
/** A quoted cell of more line ends, or longer, is a quotation mark without its partner: it must not swallow the rest. */
const MAX_LINES = 200;
const MAX_QUOTED = 200_000;
/** Excel writes ="00123" and '00123 so that a code stays text; hosts put a tab before it. */
const AS_TEXT = /^="?([^"]*)"?$|^'(?=[\d+=-])(.*)$/s;

/** Split CSV or TSV (RFC 4180, and what is met in the field). Throws {@link ReadError} past the limits. */
export function readDelimited(
  source: string,
  notices: Set<ReadNotice>,
  onProgress: (share: number) => void = () => {},
): DelimitedRows {
  const declared = /^sep=(.)\r?\n/.exec(source);
  const text = declared ? source.slice(declared[0].length) : source;
  const delimiter = declared?.[1] ?? guessDelimiter(text);
  const scan = createScanner(text, delimiter, notices);
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  let columnCount = 0;
  for (let number = declared ? 2 : 1; !scan.isDone(); number += 1) {
    const row = scan.next();
    if (row.length === 0) continue;
    if (rows.length >= MAX_ROWS) throw new ReadError('tooManyRows');
    rows.push(row);
    rowNumbers.push(number);
    columnCount = Math.max(columnCount, row.length);
    if (number % 1000 === 0) onProgress(scan.share());
  }
  return { rows, rowNumbers, columnCount };
}

/** The delimiter that splits the first lines into the most even rows; a comma for a single column. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  let [best, bestScore] = [',', 0];
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    const even = counts.filter((count) => count === usual).length;
    // Many columns on many lines; titles above the table may have none.
    const score = usual * even;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let [best, times] = [0, 0];
  for (const [count, seen] of tally)
    if (seen > times || (seen === times && count > best)) [best, times] = [count, seen];
  return best;
}

/** Gives one record after another. Line ends may be of any kind, mixed too. */
function createScanner(text: string, delimiter: string, notices: Set<ReadNotice>) {
  const split = delimiter.charCodeAt(0);
  let at = 0;

  /** A quoted cell from the quote at `at`; undefined when its partner is missing, and the quote is a plain character. */
  const quoted = (): string | undefined => {
    let from = at + 1;
    let cell = '';
    let lines = 0;
    const end = Math.min(text.length, at + MAX_QUOTED);
    for (let i = from; i < end; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) {
        lines += 1;
        if (lines > MAX_LINES) break;
      } else if (code === QUOTE) {
        const next = text.charCodeAt(i + 1);
        if (next === QUOTE) {
          cell += text.slice(from, i + 1);
          i += 1;
          from = i + 1;
        } else if (Number.isNaN(next) || next === split || next === 10 || next === 13) {
          at = i + 1;
          return cell + text.slice(from, i);
        }
        // A quote amid the words of a quoted cell: the writer forgot to double it.
        else notices.add('loneQuotes');
      }
    }
    notices.add('loneQuotes');
    return undefined;
  };
  const plain = (): string => {
    const from = at;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === split || code === 10 || code === 13) break;
      at += 1;
    }
    return text.slice(from, at);
  };

  return {
    isDone: () => at >= text.length,
    share: () => at / text.length,
    next(): string[] {
      const row: string[] = [];
      let column = 0;
      for (;;) {
        const raw = (text.charCodeAt(at) === QUOTE ? quoted() : undefined) ?? plain();
        const cell = tidyCell(unwrap(raw), notices);
        if (cell !== '') {
          if (column >= MAX_COLUMNS) throw new ReadError('tooManyColumns');
          while (row.length < column) row.push('');
          row.push(cell);
        }
        if (text.charCodeAt(at) !== split) break;
        at += 1;
        column += 1;
      }
      if (text.charCodeAt(at) === 13) at += text.charCodeAt(at + 1) === 10 ? 2 : 1;
      else at += 1;
      return row;
    },
  };
}

function unwrap(cell: string): string {
  const code = cell.charCodeAt(0);
  if (code !== 61 && code !== 39) return cell;
  const match = AS_TEXT.exec(cell);
  return match ? (match[1] ?? match[2] ?? '') : cell;
}
