import { MAX_CELL, type ReadNotice } from '../../domain/import/table.ts';
import { rearm } from '../export/inert.ts';

/** Control characters but TAB and line feed, non-characters, half surrogates. */
const CONTROL = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u;
const CONTROLS = new RegExp(CONTROL, 'gu');
/** Excel writes characters that XML forbids, and the underscore before such a sequence, like this. */
const ESCAPED = /_x([\da-fA-F]{4})_/g;

/** Makes the text of a cell fit to be shown and stored: no control characters, not too long, line ends as `\n`, trimmed,
 * without the mark that an export puts before what looks like a formula. */
export function tidyCell(text: string, notices: Set<ReadNotice>): string {
  let tidy = text;
  if (tidy.length > MAX_CELL) {
    notices.add('cellCut');
    tidy = tidy.slice(0, MAX_CELL);
  }
  if (tidy.includes('\r')) tidy = tidy.replace(/\r\n?/g, '\n');
  if (CONTROL.test(tidy)) {
    notices.add('controlCharacters');
    tidy = tidy.replace(CONTROLS, '');
  }
  tidy = tidy.trim();
  // Our own exports mark what could run as a formula.
  return tidy.startsWith("'") ? rearm(tidy) : tidy;
}

/** Resolve the escapes of a workbook's strings. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex as string, 16)))
    : text;
}
