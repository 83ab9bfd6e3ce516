import { classifyLabel } from './labels.ts';

/** A cell longer than this belongs to a table used for layout. */
const LONGEST_ROW = 600;
const SELECTED = /(?:^|[\s_-])(?:selected|active|current|checked|clicked?|highlight(?:ed)?)(?:$|[\s_-])/i;

/** Text of an element without the space around it. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').trim();
}

/** Reads tables and lists; remembers its findings, so make a new one for each state of the page. */
export function createRowReader() {
  const kinds = new WeakMap<HTMLTableElement, 'data' | 'form'>();

  /** `form`: labels beside values, as in a detail view; `data`: like rows, as in a list. */
  function tableKind(table: HTMLTableElement): 'data' | 'form' {
    const known = kinds.get(table);
    if (known) return known;
    const kind = readTable(table);
    kinds.set(table, kind);
    return kind;
  }

  return {
    tableKind,
    /** The row with like rows beside it that `element` stands in; `isLabelled` when a label inside a list item names it. */
    rowOf(element: Element, isLabelled: boolean): Element | undefined {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (at instanceof HTMLTableRowElement) {
          const table = at.closest('table');
          if (table && isRow(at) && tableKind(table) === 'data') return at;
        } else if (at.getAttribute('role') === 'row') {
          const grid = at.closest('[role=grid],[role=table],[role=treegrid],[role=rowgroup]') ?? at.parentElement;
          if (grid && grid.querySelectorAll('[role=row]').length > 1) return at;
        } else if (!isLabelled && isListItem(at) && hasTwin(at)) return at;
      }
      return undefined;
    },
  };
}

/** See {@link createRowReader}. */
export type RowReader = ReturnType<typeof createRowReader>;

/** Whether the portal shows this row as the chosen one. */
export function isSelectedRow(row: Element): boolean {
  const current = row.getAttribute('aria-current');
  return (
    row.getAttribute('aria-selected') === 'true' ||
    (current !== null && current !== 'false') ||
    SELECTED.test(row.className)
  );
}

/** Whether a cell heads a column. */
export function isColumnHead(cell: HTMLTableCellElement, rows: RowReader): boolean {
  const row = cell.parentElement as HTMLTableRowElement | null;
  const table = cell.closest('table');
  return Boolean(row && table && rows.tableKind(table) === 'data' && (isHeadRow(row) || row.rowIndex === 0));
}

function readTable(table: HTMLTableElement): 'data' | 'form' {
  const rows = [...table.rows].slice(0, 12).filter(isRow);
  const [first] = rows;
  if (!first) return 'form';
  if ((table.tHead?.rows[0]?.cells.length ?? 0) > 1 || isHeadRow(first)) return 'data';
  if (rows.some(isFormRow)) return 'form';
  if (rows.length === 1) return first.cells.length > 2 ? 'data' : 'form';
  return rows.every(({ cells }) => cells.length === first.cells.length) ? 'data' : 'form';
}

/** A row of a table that shows data at all: more than one cell, no table inside, not a page's worth of text. */
function isRow(row: HTMLTableRowElement): boolean {
  return row.cells.length > 1 && !row.querySelector('table') && (row.textContent ?? '').length <= LONGEST_ROW;
}

function isHeadRow(row: HTMLTableRowElement): boolean {
  const cells = [...row.cells];
  if (row.parentElement?.tagName === 'THEAD' || cells.every(({ tagName }) => tagName === 'TH')) return true;
  return cells.some((cell, i) => isLabelCell(cell) && i > 0 && isLabelCell(cells[i - 1] as HTMLTableCellElement));
}

function isFormRow({ cells }: HTMLTableRowElement): boolean {
  const [label, value] = cells;
  return Boolean(label && value && value.tagName === 'TD' && (label.tagName === 'TH' || isLabelCell(label)));
}

function isLabelCell(cell: HTMLTableCellElement): boolean {
  const text = textOf(cell);
  return text.length < 40 && (/[:：]$/u.test(text) || classifyLabel(text) !== undefined);
}

function isListItem(element: Element): boolean {
  const role = element.getAttribute('role');
  return element.tagName === 'LI' || role === 'listitem' || role === 'option' || role === 'treeitem';
}

function hasTwin(element: Element): boolean {
  const siblings = element.parentElement?.children ?? [];
  for (const sibling of siblings) if (sibling !== element && sibling.tagName === element.tagName) return true;
  return false;
}

/** The two of a series of like elements (cards, list items) that hold `a` and `b`, when they stand in different ones. */
export function twinsAround(a: Element, b: Element): readonly [Element, Element] | undefined {
  for (let at = a; at.parentElement; at = at.parentElement) {
    const parent: Element = at.parentElement;
    if (!parent.contains(b) || parent === b) continue;
    let other = b;
    while (other.parentElement && other.parentElement !== parent) other = other.parentElement;
    const isLike = other !== at && other.tagName === at.tagName && other.className === at.className;
    return isLike ? [at, other] : undefined;
  }
  return undefined;
}
