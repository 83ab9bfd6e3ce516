import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import type { ReadColumn } from '../../lib/domain/finance/read-figures.ts';
import { usualMonths } from '../../lib/domain/finance/read-period.ts';
import { MOST_STATEMENTS, type PeriodMonths, type Statement } from '../../lib/domain/finance/statement.ts';
import { effectOf, type TakenPeriod } from '../../lib/domain/finance/take-figures.ts';

/** What the user has set of a column; what is not set is as the table says. */
export interface ColumnChoice {
  readonly isUsed?: boolean;
  readonly end?: string;
  readonly months?: PeriodMonths;
}

/** A column of the preview with the period it stands for, once day and length are known. */
export interface ColumnDraft {
  readonly column: ReadColumn;
  readonly isUsed: boolean;
  readonly end: string;
  readonly months: PeriodMonths | undefined;
  readonly period?: TakenPeriod;
}

/** Why nothing can be saved yet. */
export type TakeBlock = 'unit' | 'none' | 'period' | 'future' | 'twice' | 'tooMany' | 'same';

/** The columns of a table as they would be kept. */
export function periodsOf(
  columns: readonly ReadColumn[],
  choices: Readonly<Record<string, ColumnChoice>>,
  isAudited: boolean,
): readonly ColumnDraft[] {
  return columns.map((column) => {
    const choice = choices[column.id] ?? {};
    const end = choice.end ?? column.end ?? '';
    const months = choice.months ?? (choice.end === undefined ? column.months : usualMonths(choice.end));
    const period = isDay(end) && months ? { end, months, isAudited, figures: column.figures } : undefined;
    return { column, isUsed: choice.isUsed ?? true, end, months, ...(period ? { period } : {}) };
  });
}

/** Why these columns cannot be saved; undefined when they can. */
export function takeBlock(
  drafts: readonly ColumnDraft[],
  isUnitSure: boolean,
  statements: readonly Statement[],
  today: Day,
): TakeBlock | undefined {
  if (!isUnitSure) return 'unit';
  const used = drafts.filter(({ isUsed }) => isUsed);
  if (used.length === 0) return 'none';
  const periods = used.flatMap(({ period }) => period ?? []);
  if (periods.length < used.length) return 'period';
  if (periods.some(({ end }) => end > today)) return 'future';
  if (new Set(periods.map(({ end, months }) => `${end} ${months}`)).size < periods.length) return 'twice';
  const effects = periods.map((period) => effectOf(statements, period).kind);
  if (effects.every((kind) => kind === 'same')) return 'same';
  const added = effects.filter((kind) => kind === 'new').length;
  return statements.length + added > MOST_STATEMENTS ? 'tooMany' : undefined;
}
