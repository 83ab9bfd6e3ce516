import { MAX_COLUMNS, MAX_ROWS, type ReadNotice } from '../../domain/import/table.ts';
import { tidyCell, unescapeExcel } from './cell-text.ts';
import { numberText } from './number-text.ts';
import { ReadError } from './read-error.ts';
import type { NumberStyle } from './styles.ts';
import { attribute, createXmlReader, type XmlReader } from './xml.ts';

/** A rectangle of merged cells, ends included, counted from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a sheet's reader fills. Rows that have something in them, with their numbers from 1. */
export interface SheetRows {
  readonly rows: string[][];
  readonly rowNumbers: number[];
  readonly merges: Merge[];
  columnCount: number;
}

/** What the values of a sheet are looked up in. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
  readonly notices: Set<ReadNotice>;
}

const PLAIN: NumberStyle = Object.freeze({ kind: 'plain' });
/** Text kept of one cell while it is read: past it the rest is dropped, and `tidyCell` says so. */
const MAX_HELD = 40_000;
const MAX_MERGES = 100_000;

/** Reads a worksheet part. Formulas give their last computed value; their text is not looked at. */
export function createSheetReader(into: SheetRows, context: SheetContext): XmlReader {
  let row: string[] = [];
  let rowNumber = 0;
  let column = -1;
  let type = '';
  let style = PLAIN;
  let held = '';
  let isHeld = false;
  let isPhonetic = false;

  const finishCell = () => {
    const text = cellText(held, type, style, context);
    if (text === '') return;
    if (column >= MAX_COLUMNS) throw new ReadError('tooManyColumns');
    while (row.length < column) row.push('');
    row[column] = text;
  };
  const finishRow = () => {
    if (row.length === 0) return;
    if (into.rows.length >= MAX_ROWS) throw new ReadError('tooManyRows');
    into.rows.push(row);
    into.rowNumbers.push(rowNumber);
    if (row.length > into.columnCount) into.columnCount = row.length;
  };

  return createXmlReader({
    open(name, attributes) {
      if (name === 'c') {
        const reference = attribute(attributes, 'r');
        column = reference === undefined ? column + 1 : columnOf(reference);
        type = attribute(attributes, 't') ?? 'n';
        const index = attribute(attributes, 's');
        style = index === undefined ? PLAIN : (context.styles[Number(index)] ?? PLAIN);
        held = '';
      } else if (name === 'v') isHeld = true;
      else if (name === 't') isHeld = !isPhonetic;
      else if (name === 'row') {
        const number = Number(attribute(attributes, 'r') ?? rowNumber + 1);
        rowNumber = Number.isSafeInteger(number) && number > 0 ? number : rowNumber + 1;
        row = [];
        column = -1;
      } else if (name === 'rPh') isPhonetic = true;
      else if (name === 'mergeCell') {
        const merge = mergeOf(attribute(attributes, 'ref') ?? '');
        if (merge && into.merges.length < MAX_MERGES) into.merges.push(merge);
      }
    },
    close(name) {
      if (name === 'v' || name === 't') isHeld = false;
      else if (name === 'c') finishCell();
      else if (name === 'row') finishRow();
      else if (name === 'rPh') isPhonetic = false;
    },
    text(text) {
      if (isHeld && held.length < MAX_HELD) held += text;
    },
  });
}

/** The column of a reference such as AB12, from 0; -1 when it has none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
    if (column > 20_000) break;
  }
  return column - 1;
}

function mergeOf(reference: string): Merge | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnOf(left), right: columnOf(right) };
}

function cellText(held: string, type: string, style: NumberStyle, context: SheetContext): string {
  if (held === '') return '';
  switch (type) {
    case 's':
      return context.strings[Number(held)] ?? '';
    case 'inlineStr':
    case 'str':
      return tidyCell(unescapeExcel(held), context.notices);
    case 'b':
      return held.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return tidyCell(numberText(held, style, context.is1904, context.notices), context.notices);
    default:
      // An error such as #N/A, or a day in ISO 8601.
      return tidyCell(held, context.notices);
  }
}
