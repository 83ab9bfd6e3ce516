import type { Cell } from './cell.ts';
import { disarm, keepAsText } from './inert.ts';

/** Without it Excel takes UTF-8 for the system's own encoding and shows 乱码. */
export const BYTE_ORDER_MARK = '\uFEFF';

const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;

/** One line of CSV (RFC 4180) with its line break. Texts are inert and keep their digits; see lib/transfer/export/inert.ts. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(csvCell(cell))).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell.kind === 'number') return cell.decimal;
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'text' ? keepAsText(disarm(cell.text)) : '';
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
