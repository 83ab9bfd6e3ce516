import { hasNameShape } from '../recognition/boundary.ts';
import { classifyLabel } from './labels.ts';

/** A cell longer than this belongs to a table used for layout. */
const LONGEST_ROW = 600;
const SELECTED = /(?:^|[\s_-])(?:selected|active|current|checked|clicked?|highlight(?:ed)?)(?:$|[\s_-])/i;

/** Text of an element without the space around it. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').trim();
}

/** Whether an element holds more text than this, in UTF-16 units; looks no further than needed. */
export function isLonger(element: Element, units: number): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += (node as Text).length;
    if (length > units) return true;
  }
  return false;
}

/** Something read off an element's content and remembered: a question with its answers. */
interface Fact<T> {
  ask(element: Element): T;
  /** Ask again after a change inside the element. True when the answer is a different one now. */
  recheck(element: Element): boolean;
}

function fact<T>(read: (element: Element) => T): Fact<T> {
  const answers = new WeakMap<Element, { readonly answer: T }>();
  const ask = (element: Element) => {
    let known = answers.get(element);
    if (!known) {
      known = { answer: read(element) };
      answers.set(element, known);
    }
    return known.answer;
  };
  return {
    ask,
    recheck(element) {
      const known = answers.get(element);
      return known !== undefined && answers.delete(element) && ask(element) !== known.answer;
    },
  };
}

/** Reads tables and lists; remembers its findings until {@link RowReader.recheck} is told of a change. */
export function createRowReader() {
  /** `form`: labels beside values, as in a detail view; `above`: over them; `data`: like rows, as in a list. */
  const kind = fact((table) => readTable(table as HTMLTableElement));
  const row = fact((element) => isRow(element as HTMLTableRowElement));
  const grid = fact(hasRows);
  const list = fact(twinTags);
  const hasTwin = ({ parentElement, tagName }: Element) =>
    parentElement !== null && list.ask(parentElement).includes(` ${tagName} `);
  const tableKind = (table: HTMLTableElement) => kind.ask(table);

  return {
    tableKind,
    /** The row with like rows beside it that `element` stands in; `isLabelled` when a label inside a list item names it. */
    rowOf(element: Element, isLabelled: boolean): Element | undefined {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (at instanceof HTMLTableRowElement) {
          const table = at.closest('table');
          if (table && row.ask(at) && tableKind(table) === 'data') return at;
        } else if (at.getAttribute('role') === 'row') {
          const around = at.closest('[role=grid],[role=table],[role=treegrid],[role=rowgroup]') ?? at.parentElement;
          if (around && grid.ask(around)) return at;
        } else if (!isLabelled && isListItem(at) && hasTwin(at)) {
          return at;
        }
      }
      return undefined;
    },
    /** Something inside `element` changed. True when what its content says of rows is different now. */
    recheck(element: Element): boolean {
      const answers = [kind.recheck(element), row.recheck(element), grid.recheck(element), list.recheck(element)];
      return answers.includes(true);
    },
  };
}

/** See {@link createRowReader}. */
export type RowReader = ReturnType<typeof createRowReader>;

/** Whether the portal shows this row as the chosen one. */
export function isSelectedRow(row: Element): boolean {
  if (!row.hasAttributes()) return false;
  const current = row.getAttribute('aria-current');
  return (
    row.getAttribute('aria-selected') === 'true' ||
    (current !== null && current !== 'false') ||
    SELECTED.test(row.className)
  );
}

/** Whether a cell heads a column. */
export function isColumnHead(cell: HTMLTableCellElement, rows: RowReader): boolean {
  // A script can put a cell where no parser would.
  const row = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement : undefined;
  const table = cell.closest('table');
  return Boolean(row && table && rows.tableKind(table) === 'data' && (isHeadRow(row) || table.rows[0] === row));
}

function readTable(table: HTMLTableElement): 'data' | 'form' | 'above' {
  const rows: HTMLTableRowElement[] = [];
  for (const row of table.rows) {
    // A row of nothing sets the widths of the columns.
    if (isRow(row) && [...row.cells].some(({ firstChild }) => firstChild)) rows.push(row);
    if (row === table.rows[11]) break;
  }
  const [first, second] = rows;
  if (!first) return 'form';
  if ((table.tHead?.rows[0]?.cells.length ?? 0) > 1 || isHeadRow(first)) {
    if (rows.length > 3 && rows.every((row, i) => areHeads(row) === (i % 2 === 0))) return 'above';
    return isPropertyList(rows) ? 'form' : 'data';
  }
  // A list of firms may begin with its heads in plain cells: 客户名称 | 余额.
  const [head, under] = [first.cells[0], second?.cells[0]];
  if (head && under && isLabelCell(head) && !isLabelCell(under) && hasNameShape(textOf(under))) return 'data';
  if (rows.some(isFormRow)) return 'form';
  if (rows.length === 1) return first.cells.length > 2 ? 'data' : 'form';
  return rows.every(({ cells }) => cells.length === first.cells.length) ? 'data' : 'form';
}

/** Heads like 属性 | 值, or 项目 | 变更前 | 变更后, over rows of a label and what is under it. */
function isPropertyList([head, ...rows]: readonly HTMLTableRowElement[]): boolean {
  if (!head || [...head.cells].some(isLabelCell)) return false;
  const isLike = ({ cells }: HTMLTableRowElement) => cells.length === head.cells.length && cells[0]?.tagName === 'TD';
  return rows.some(isFormRow) && rows.every(isLike);
}

function areHeads({ cells }: HTMLTableRowElement): boolean {
  return [...cells].every(({ tagName }) => tagName === 'TH');
}

/** The cell under a label in a table whose labels stand over their values; undefined for other cells. */
export function cellBelow(cell: HTMLTableCellElement, rows: RowReader): Element | undefined {
  const table = cell.closest('table');
  const row = cell.parentElement;
  if (!table || !(row instanceof HTMLTableRowElement) || !areHeads(row) || rows.tableKind(table) !== 'above') return;
  let column = 0;
  for (const one of row.cells) {
    if (one === cell) break;
    column += one.colSpan;
  }
  for (const one of table.rows[row.rowIndex + 1]?.cells ?? []) {
    if (column <= 0) return one;
    column -= one.colSpan;
  }
  return undefined;
}

/** A row of a table that shows data at all: more than one cell, no table inside, not a page's worth of text. */
function isRow(row: HTMLTableRowElement): boolean {
  if (row.childElementCount < 2 || row.cells.length < 2 || row.querySelector('table')) return false;
  // Without a table inside there is little to gain from stopping early.
  return (row.textContent as string).length <= LONGEST_ROW;
}

function isHeadRow(row: HTMLTableRowElement): boolean {
  const cells = [...row.cells];
  if (row.parentElement?.tagName === 'THEAD' || areHeads(row)) return true;
  return cells.some((cell, i) => isLabelCell(cell) && i > 0 && isLabelCell(cells[i - 1] as HTMLTableCellElement));
}

function isFormRow({ cells }: HTMLTableRowElement): boolean {
  const [label, value] = cells;
  if (label && value && value.tagName === 'TD' && (label.tagName === 'TH' || isLabelCell(label))) return true;
  // Several pairs in a row, of which the first is none of ours: 账号 | 9901 | 户名 | ….
  return [...cells].some(
    (cell, i) =>
      i % 2 === 1 && i > 1 && hasNameShape(textOf(cell)) && isLabelCell(cells[i - 1] as HTMLTableCellElement),
  );
}

function isLabelCell(cell: HTMLTableCellElement): boolean {
  const text = textOf(cell);
  return text.length < 40 && (/[:：]$/u.test(text) || classifyLabel(text) !== undefined);
}

/** Whether an element is an item of a list, not a row of a table. */
export function isListItem(element: Element): boolean {
  const role = element.getAttribute('role');
  return element.tagName === 'LI' || role === 'listitem' || role === 'option' || role === 'treeitem';
}

/** Whether there are at least two rows in a grid. */
function hasRows(grid: Element): boolean {
  const rows = document.createTreeWalker(grid, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  for (let at = rows.nextNode(); at; at = rows.nextNode()) {
    if ((at as Element).getAttribute('role') === 'row') count += 1;
    if (count > 1) return true;
  }
  return false;
}

/** Tag names that several children of an element share, each between spaces. */
function twinTags(parent: Element): string {
  const seen = new Set<string>();
  let twins = ' ';
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (seen.has(child.tagName) && !twins.includes(` ${child.tagName} `)) twins += `${child.tagName} `;
    seen.add(child.tagName);
  }
  return twins;
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
