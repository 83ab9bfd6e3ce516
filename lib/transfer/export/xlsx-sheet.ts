import { dayNumber } from '../../domain/calendar/day.ts';
import type { Cell } from './cell.ts';
import { disarm } from './inert.ts';
import { columnName, xml } from './xlsx-xml.ts';

/** Most rows a sheet takes, headings included (a limit of Excel). */
export const MOST_ROWS = 1_048_576;

/** Positions of the cell formats in the style sheet of xlsx-parts.ts. */
export const FORMAT = Object.freeze({ text: 1, heading: 2, day: 3, money: 4, number: 0 });

/** Excel counts days from 1899-12-30 (of which it believes that 1900 had a 29 February: earlier days are kept as text). */
const EPOCH_OFFSET = 25_569;
const FIRST_DAY = '1900-03-01';

/** What stands before the rows: first row frozen, column widths. */
export function sheetStart(widths: readonly number[], hasHeadings = true): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const cols = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    `<sheetView workbookViewId="0">${hasHeadings ? pane : ''}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`
  );
}

/** What stands behind the rows; `watermark` is printed at the foot of every page. */
export function sheetEnd(watermark: string): string {
  // In a footer & begins a command, and the whole may be 255 long.
  const footer = xml(watermark.replaceAll('&', '＆').slice(0, 200));
  return `</sheetData><headerFooter><oddFooter>&amp;L${footer}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** One row, `number` counted from 1. Text is written in the cell itself, so that a sheet can be written in one pass. */
export function sheetRow(number: number, cells: readonly Cell[], isHeading = false): string {
  let row = `<row r="${number}">`;
  for (let at = 0; at < cells.length; at += 1) row += sheetCell(columnName(at) + number, cells[at] as Cell, isHeading);
  return `${row}</row>`;
}

function sheetCell(ref: string, cell: Cell, isHeading: boolean): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') {
    return `<c r="${ref}" s="${cell.isMoney ? FORMAT.money : FORMAT.number}"><v>${cell.decimal}</v></c>`;
  }
  if (cell.kind === 'day' && cell.day >= FIRST_DAY) {
    return `<c r="${ref}" s="${FORMAT.day}"><v>${dayNumber(cell.day) + EPOCH_OFFSET}</v></c>`;
  }
  const text = xml(disarm(cell.kind === 'day' ? cell.day : cell.text));
  const style = isHeading ? FORMAT.heading : FORMAT.text;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
