import type { Day } from '../calendar/day.ts';
import { addMonths } from '../calendar/months.ts';
import type { AmountUnit } from '../import/values/amount.ts';
import { type Found, MOST_COLUMNS, MOST_ROWS, type Rows, readSheet } from './read-sheet.ts';
import { usualMonths } from './read-period.ts';
import type { Figure, PeriodMonths } from './statement.ts';

/** A cell beside the name of a figure that holds no amount. */
export interface UnreadCell {
  readonly figure: Figure;
  readonly heading: string;
  readonly text: string;
}

/** A figure that stands twice in one period, with two amounts: the first is taken. */
export interface TwiceRead {
  readonly figure: Figure;
  readonly heading: string;
  readonly takenFen: number;
  readonly otherFen: number;
}

/** The figures of one period of a table. Without `end` or `months` the table does not say which. */
export interface ReadColumn {
  /** The same for the same table read again with other settings. */
  readonly id: string;
  /** What the table calls it. */
  readonly heading: string;
  readonly end?: Day;
  readonly months?: PeriodMonths;
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
}

/** What was understood of a table, and what not. */
export interface FiguresRead {
  /** Newest first; those without a day first of all. */
  readonly columns: readonly ReadColumn[];
  /** The unit that bare numbers were read in, and whether the table names it. */
  readonly unit: AmountUnit;
  readonly isUnitNamed: boolean;
  /** Columns such as 期末 and 年初 stand in it and nothing says the day. */
  readonly needsEnd: boolean;
  /** Names of lines with amounts that no ratio needs. */
  readonly unused: readonly string[];
  readonly unread: readonly UnreadCell[];
  readonly twice: readonly TwiceRead[];
  /** More rows or columns than are read. */
  readonly isCut: boolean;
}

/** What the user has settled about a table. */
export interface ReadChoices {
  /** Unit of bare numbers, in place of the one the table names. */
  readonly unit?: AmountUnit;
  /** Last day of the period that the table calls 期末 or 本期, in place of the one it names. */
  readonly end?: Day;
}

/** Names and cells listed of what was not understood. */
const MOST_LISTED = 40;

/**
 * Read the figures of one or more sheets of a statement (资产负债表, 利润表, 现金流量表 or a table of one's own): names in the first or any column or
 * across the top, two or more periods, thousands separators, full-width digits, brackets for negatives, units in heading, name or cell. Never throws; what it
 * cannot read is listed, nothing is guessed beyond the tables in figure-names.ts and read-period.ts.
 */
export function readFigures(sheets: readonly Rows[], choices: ReadChoices = {}): FiguresRead {
  const readings = sheets.map((rows) => {
    const upright = readSheet(rows, choices.unit);
    // Names across the top and periods down the side.
    const turned = upright.found.length > 0 ? undefined : readSheet(transposed(rows), choices.unit);
    return turned && turned.found.length > 0 ? turned : upright;
  });
  const base = choices.end ?? readings.find(({ base }) => base)?.base;
  const named = readings.find(({ unit }) => unit)?.unit;
  const merged = new Map<string, Merged>();
  const twice: TwiceRead[] = [];
  for (const found of readings.flatMap((reading) => reading.found)) put(found, base, merged, twice);
  const columns = [...merged].map(
    ([id, { figures, ...rest }]): ReadColumn => ({
      id,
      ...rest,
      figures: Object.fromEntries([...figures].map(([figure, { fen }]) => [figure, fen])),
    }),
  );
  const rest = readings.flatMap((reading) => reading.unused);
  return {
    columns: columns.sort((a, b) => (b.end ?? '9').localeCompare(a.end ?? '9')),
    unit: choices.unit ?? named ?? '元',
    isUnitNamed: named !== undefined,
    needsEnd: readings.some(({ found }) => found.some(({ period }) => period?.kind === 'relative')) && !base,
    unused: [...new Set(rest)].slice(0, MOST_LISTED),
    unread: readings.flatMap((reading) => reading.unread).slice(0, MOST_LISTED),
    twice: twice.slice(0, MOST_LISTED),
    isCut: sheets.some((rows) => rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)),
  };
}

/** Of several ways to see cells in a text, the reading in which most figures are found; of equals the first. */
export function readBest(ways: readonly Rows[], choices: ReadChoices = {}): FiguresRead {
  const count = ({ columns }: FiguresRead) =>
    columns.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
  return ways
    .map((rows) => readFigures([rows], choices))
    .reduce((best, each) => (count(each) > count(best) ? each : best));
}

interface Merged {
  readonly heading: string;
  readonly end?: Day;
  readonly months?: PeriodMonths;
  readonly figures: Map<Figure, { readonly fen: number; readonly rank: number }>;
}

/** Put an amount where it belongs: columns of the same period are one, whatever sheet they stand in. */
function put(found: Found, base: Day | undefined, merged: Map<string, Merged>, twice: TwiceRead[]): void {
  const end = endOf(found, base);
  const id = end ?? found.columnId;
  const months = end && usualMonths(end);
  const column = merged.get(id) ?? {
    heading: found.heading,
    ...(end ? { end } : {}),
    ...(months ? { months } : {}),
    figures: new Map(),
  };
  merged.set(id, column);
  const { figure, fen, rank } = found;
  const there = column.figures.get(figure);
  if (there && there.fen !== fen && there.rank === rank) {
    twice.push({ figure, heading: found.heading, takenFen: there.fen, otherFen: fen });
  }
  if (!there || rank < there.rank) column.figures.set(figure, { fen, rank });
}

function endOf({ period }: Found, base: Day | undefined): Day | undefined {
  if (period?.kind === 'end') return period.end;
  if (!period || !base) return undefined;
  if (period.to === 'now') return base;
  return period.to === 'opening' ? `${Number(base.slice(0, 4)) - 1}-12-31` : addMonths(base, -12);
}

function transposed(rows: Rows): Rows {
  const width = Math.min(
    MOST_ROWS,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const some = rows.slice(0, MOST_COLUMNS);
  return Array.from({ length: width }, (_, column) => some.map((row) => row[column] ?? ''));
}
