import type { Day } from '../calendar/day.ts';
import { type AmountUnit, readAmount, unitInHeading } from '../import/values/amount.ts';
import { cleanText, foldWidth } from '../import/values/clean.ts';
import { figureNamed } from './figure-names.ts';
import { dayInTitle, type PeriodHeading, readPeriod } from './read-period.ts';
import type { Figure } from './statement.ts';

/** Cells of a table as text, row by row. */
export type Rows = readonly (readonly string[])[];

/** More of a table is not looked at: a full statement has some hundred lines. */
export const MOST_ROWS = 1500;
/** As {@link MOST_ROWS}. */
export const MOST_COLUMNS = 40;

/** An amount with the figure and the period it stands for. */
export interface Found {
  readonly figure: Figure;
  /** Of the name: 0 goes before all others. */
  readonly rank: number;
  readonly fen: number;
  /** Undefined where nothing stands over the column. */
  readonly period?: PeriodHeading;
  readonly heading: string;
  readonly columnId: string;
}

/** What stands in one sheet. */
export interface SheetReading {
  readonly found: readonly Found[];
  /** The day that the title, or the only day over a column, names. */
  readonly base?: Day;
  readonly unit?: AmountUnit;
  readonly unused: readonly string[];
  readonly unread: readonly { readonly figure: Figure; readonly heading: string; readonly text: string }[];
}

interface Head {
  readonly period: PeriodHeading;
  readonly text: string;
  readonly unit?: AmountUnit;
}

/** Words over a column of names, or over one that holds numbers but no amounts. */
const OVER_NAMES =
  /^(?:项目|科目|指标|报表项目|名称|资产|负债.*|期间|年度|年份|会计期间|报告期|日期|单位.*|item|.*表)?$/i;
const NO_AMOUNTS = /行次|序号|附注|注释|增减|增长|变动|同比|占比|比重/;
const NO_AMOUNT_TEXT = /^[\d.]*%$/;

/** Read one sheet. `unit`: of bare numbers, whatever the sheet says. */
export function readSheet(rows: Rows, unit?: AmountUnit): SheetReading {
  const found: Found[] = [];
  const unread: { figure: Figure; heading: string; text: string }[] = [];
  const unused: string[] = [];
  let heads = new Map<number, Head>();
  let headRow: readonly string[] = [];
  const passed = new Set<number>();
  let base: Day | undefined;
  let named: AmountUnit | undefined;

  for (const cells of rows.slice(0, MOST_ROWS)) {
    const row = cells.slice(0, MOST_COLUMNS).map((cell) => cleanText(cell.slice(0, 500)));
    const names = row.map((cell) => figureNamed(cell));
    const next = headsOf(row, names.some(Boolean));
    for (const [column, cell] of row.entries()) if (cell.length < 20 && NO_AMOUNTS.test(cell)) passed.add(column);
    if (next) {
      const days = [...next.values()].flatMap(({ period }) => (period.kind === 'end' ? [period.end] : []));
      if (days.length === 1 && next.size === 1) base ??= days[0];
      heads = next;
      headRow = row;
    }
    if (next || !names.some(Boolean)) {
      for (const cell of row) {
        named ??= unitInHeading(cell) ?? unitInLine(cell);
        if (!next) base ??= dayInTitle(cell);
      }
    }
    if (next) continue;
    if (!names.some(Boolean)) {
      const name = row.find((cell) => cell !== '' && !isNumber(cell));
      if (name && name.length < 40 && row.some((cell) => isNumber(cell))) unused.push(name);
      continue;
    }
    for (const [column, name] of names.entries()) {
      if (name) take(column, name);
    }

    function take(at: number, { figure, rank }: { readonly figure: Figure; readonly rank: number }): void {
      const ownUnit = unitInHeading(row[at] ?? '');
      let count = 0;
      for (let column = at + 1; column < row.length; column += 1) {
        const cell = row[column] ?? '';
        const head = heads.get(column);
        if (names[column] || (count > 0 && !head && isName(cell))) return;
        // Over other columns stand periods, over this one something else: its amounts are named, not left out in silence.
        if (!head && heads.size > 0 && !passed.has(column) && isNumber(cell)) {
          unread.push({ figure, heading: headRow[column] ?? '', text: cell.slice(0, 60) });
        }
        if (cell === '' || (!head && (heads.size > 0 || passed.has(column) || isName(cell)))) continue;
        count += 1;
        const heading = head?.text ?? '';
        const fen = NO_AMOUNT_TEXT.test(cell)
          ? undefined
          : readAmount(cell, ownUnit ?? head?.unit ?? unit ?? named ?? '元');
        if (fen === undefined) unread.push({ figure, heading, text: cell.slice(0, 60) });
        else if (fen !== 'none') {
          const columnId = !head ? `#${count}` : head.period.kind === 'relative' ? head.period.to : head.text;
          found.push({ figure, rank, fen, heading, columnId, ...(head ? { period: head.period } : {}) });
        }
      }
    }
  }
  return { found, unused, unread, ...(base ? { base } : {}), ...(named ? { unit: named } : {}) };
}

/** The periods over the columns of a row that heads a table; undefined when it does not. */
function headsOf(row: readonly string[], hasFigures: boolean): Map<number, Head> | undefined {
  if (hasFigures && row.some((cell) => isNumber(cell) && !readPeriod(cell))) return undefined;
  const heads = new Map<number, Head>();
  let isWeak = false;
  for (const [column, cell] of row.entries()) {
    const period = cell === '' ? undefined : readPeriod(cell);
    if (!period) {
      if (isNumber(cell)) return undefined;
      continue;
    }
    const unit = unitInHeading(cell);
    if (period.kind === 'end' && period.isWeak) isWeak = true;
    heads.set(column, { period, text: cell, ...(unit ? { unit } : {}) });
  }
  if (heads.size === 0) return undefined;
  // 2025 and 2025.12 are amounts as well: they head a table only where nothing but such words stands before them.
  const first = row.find((cell) => cell !== '') ?? '';
  const isHeading = readPeriod(first) !== undefined || OVER_NAMES.test(foldWidth(first).replace(/\s/g, ''));
  return isWeak && !isHeading ? undefined : heads;
}

/** 单位:万元 within a line of other words. */
function unitInLine(text: string): AmountUnit | undefined {
  const match = /单位[:：]?\s*(?:人民币)?\s*(百万元?|千万元?|亿元?|万元?|千元|元)/.exec(text);
  return match ? unitInHeading(`单位:${match[1]}`) : undefined;
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && typeof readAmount(text) === 'number';
}

/** Text that could be the name of a line: no amount, and two Chinese characters or four letters. */
function isName(text: string): boolean {
  return /\p{Script=Han}{2}|[a-z]{4}/iu.test(text) && !isNumber(text);
}
