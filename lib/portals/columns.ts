import { isClientNumberShape } from '../recognition/codes.ts';
import { classifyLabel } from './labels.ts';
import { wholeBlock } from './loose-values.ts';
import type { PageIndex } from './page-index.ts';
import { isColumnHead, type RowReader, textOf } from './tables.ts';
import type { Block } from './blocks.ts';

const ROWS_PER_STEP = 20;

/** Cells under the head of a column of client numbers: rows of a list name their clients by number too. */
export function* numberCells(index: PageIndex, rows: RowReader): Generator<Element | undefined, void, void> {
  for (const { block, labels } of index.texts) {
    if (!labels.some(({ kind }) => kind === 'clientNumber')) continue;
    yield undefined;
    const cell = block.element.closest('td,th');
    if (!(cell instanceof HTMLTableCellElement)) continue;
    if (!isColumnHead(cell, rows) || classifyLabel(textOf(cell)) !== 'clientNumber') continue;
    const column = cell.cellIndex;
    for (const [i, row] of [...(cell.closest('table')?.rows ?? [])].entries()) {
      if (i % ROWS_PER_STEP === 0) yield undefined;
      const value = row.cells[column];
      if (value && value !== cell) yield value;
    }
  }
}

/** The text of a cell that holds nothing but a number. */
export function numberIn(
  cell: Element,
): { readonly block: Block; readonly start: number; readonly end: number } | undefined {
  const block = wholeBlock(cell);
  if (!block || !isClientNumberShape(block.text.trim())) return undefined;
  return { block, start: block.text.search(/\S/), end: block.text.trimEnd().length };
}
