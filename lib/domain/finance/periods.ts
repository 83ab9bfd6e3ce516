import type { Day } from '../calendar/day.ts';
import { addMonths, monthEnd, yearMonth } from '../calendar/months.ts';
import type { Statement } from './statement.ts';

/** Months in a year. */
const YEAR = 12;

/** Statements with the newest period first; of one period the audited one, then the one entered last. */
export function newestFirst(statements: readonly Statement[]): readonly Statement[] {
  const sorted = [...statements].sort(
    (a, b) =>
      b.end.localeCompare(a.end) ||
      b.months - a.months ||
      Number(b.isAudited) - Number(a.isAudited) ||
      b.on.localeCompare(a.on) ||
      a.id.localeCompare(b.id),
  );
  return sorted.filter(({ end, months }, index) => {
    const before = sorted[index - 1];
    return before?.end !== end || before.months !== months;
  });
}

/** The statement of the same months a year before: the only one a part of a year may be compared with, since trades have seasons. */
export function comparableTo(statement: Statement, all: readonly Statement[]): Statement | undefined {
  return endingMonthsBefore(statement, all, YEAR).find(({ months }) => months === statement.months);
}

/** A statement that shows how things stood when the period began, for averages over it. */
export function openingOf(statement: Statement, all: readonly Statement[]): Statement | undefined {
  return endingMonthsBefore(statement, all, statement.months)[0];
}

function endingMonthsBefore({ end }: Statement, all: readonly Statement[], months: number): readonly Statement[] {
  const month = monthEnd(addMonths(end, -months));
  return newestFirst(all).filter((each) => monthEnd(each.end) === month);
}

/** The last days of the newest quarters that have ended by a day, newest first. */
export function quarterEnds(today: Day, count: number): readonly Day[] {
  const { month } = yearMonth(today);
  const last = monthEnd(today, -((month - 1) % 3) - 1);
  const first = today === monthEnd(today) && month % 3 === 0 ? today : last;
  return Array.from({ length: count }, (_, back) => monthEnd(first, -3 * back));
}

/** The statements of periods of this length, oldest first: what may stand beside each other. */
export function ofLength(statements: readonly Statement[], months: number): readonly Statement[] {
  return newestFirst(statements)
    .filter((each) => each.months === months)
    .reverse();
}
