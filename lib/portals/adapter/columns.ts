import { composedParent } from '../blocks.ts';
import { isVisible } from '../context.ts';
import { isColumnHead, isSelectedRow, type RowReader } from '../tables.ts';

/** A table with more rows than this is a list, out of which nothing is read. */
const MOST_ROWS = 500;
/** How far out a table's head may stand from its body. */
const CLIMBS = 5;

/** The cells under a column head in the selected or only row of its table. Empty when no one row is meant. */
export function cellUnder(head: Element, rows: RowReader, clickedRow: Element | undefined): readonly Element[] {
  const cell = head.closest('th,td');
  if (cell instanceof HTMLTableCellElement) return underCell(cell, rows, clickedRow);
  const column = head.closest('[role=columnheader]');
  return column ? underColumn(column, clickedRow) : [];
}

/** The heads over a cell's row, whichever column they are of. */
export function headsOver(element: Element): readonly Element[] {
  const table = element.closest('table');
  const grid = element.closest('[role=grid],[role=table],[role=treegrid]');
  const own = table ? headCells(table) : [];
  if (own.length > 0 || !table)
    return own.length > 0 ? own : [...(grid?.querySelectorAll('[role=columnheader]') ?? [])];
  return [...partners(table)].flatMap(headCells);
}

function headCells(table: HTMLTableElement): readonly Element[] {
  const first = table.tHead?.rows[table.tHead.rows.length - 1] ?? table.rows[0];
  return first ? [...first.cells].slice(0, 60) : [];
}

function underCell(cell: HTMLTableCellElement, rows: RowReader, clickedRow: Element | undefined): readonly Element[] {
  const table = cell.closest('table');
  if (!table || !(isColumnHead(cell, rows) || cell.closest('thead'))) return [];
  const headRow = cell.parentElement;
  const column = columnOf(cell);
  const bodyOf = (one: HTMLTableElement) =>
    [...one.rows].slice(0, MOST_ROWS + 1).filter((row) => row !== headRow && row.parentElement?.tagName !== 'THEAD');
  let body = bodyOf(table);
  // Many libraries draw the head in a table of its own, so that the body can be scrolled under it.
  if (body.length === 0) body = [...partners(table)].map(bodyOf).find(({ length }) => length > 0) ?? [];
  const width = widthOf(headRow as HTMLTableRowElement);
  const row = chosen(
    body.filter((one) => one.cells.length > 1 && widthOf(one) === width),
    clickedRow,
  );
  const found = row && [...row.cells].find((one) => columnOf(one) === column);
  return found ? [found] : [];
}

/** Tables beside this one with as many columns: the other half of a table in two. */
function* partners(table: HTMLTableElement): Generator<HTMLTableElement, void, void> {
  let at: Element | undefined = table;
  for (let climb = 0; at && climb < CLIMBS; climb += 1, at = composedParent(at)) {
    const tables = [...at.querySelectorAll('table')].filter((one) => one !== table && !one.contains(table));
    if (tables.length === 0) continue;
    if (tables.length < 5) yield* tables.filter((one) => hasWidthOf(one, table));
    return;
  }
}

function hasWidthOf(one: HTMLTableElement, other: HTMLTableElement): boolean {
  const [a, b] = [one.rows[0], other.rows[0]];
  return a !== undefined && b !== undefined && widthOf(a) === widthOf(b);
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) {
    column += (at as HTMLTableCellElement).colSpan || 1;
  }
  return column;
}

function widthOf(row: HTMLTableRowElement): number {
  return [...row.cells].reduce((width, { colSpan }) => width + (colSpan || 1), 0);
}

function underColumn(column: Element, clickedRow: Element | undefined): readonly Element[] {
  const headRow = column.closest('[role=row]');
  const grid = column.closest('[role=grid],[role=table],[role=treegrid]');
  if (!headRow || !grid) return [];
  const at = [...headRow.querySelectorAll('[role=columnheader]')].indexOf(column);
  const index = column.getAttribute('aria-colindex');
  const body = [...grid.querySelectorAll('[role=row]')]
    .slice(0, MOST_ROWS + 1)
    .filter((row) => row !== headRow && !row.querySelector('[role=columnheader]'));
  const row = chosen(body, clickedRow);
  if (!row) return [];
  const cells = [...row.querySelectorAll('[role=cell],[role=gridcell],[role=rowheader]')];
  const isCounted = index !== null && cells.every((cell) => cell.hasAttribute('aria-colindex'));
  const heads = headRow.querySelectorAll('[role=columnheader]').length;
  if (!isCounted && cells.length !== heads) return [];
  const found = isCounted ? cells.find((cell) => cell.getAttribute('aria-colindex') === index) : cells[at];
  return found ? [found] : [];
}

/** The one row that is meant: the only one to be seen, or the only selected one. */
function chosen<T extends Element>(body: readonly T[], clickedRow: Element | undefined): T | undefined {
  if (body.length > MOST_ROWS) return undefined;
  const selected = body.filter((row) => (row === clickedRow || isSelectedRow(row)) && isVisible(row));
  if (selected.length > 0) return selected.length === 1 ? selected[0] : undefined;
  const seen = body.filter(isVisible);
  return seen.length === 1 ? seen[0] : undefined;
}
