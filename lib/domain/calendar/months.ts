import { addDays, type Day, daysBetween, isDay } from './day.ts';

/** The day of a year, month and date; undefined when there is no such day (30 February). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDay(day) ? day : undefined;
}

/** Year and month of a day; months are 1 to 12. */
export function yearMonth(day: Day): { readonly year: number; readonly month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The first day of the month that lies `count` months after the month of `day`. */
export function monthStart(day: Day, count = 0): Day {
  const { year, month } = yearMonth(day);
  const index = year * 12 + month - 1 + count;
  const text = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  return isDay(text) ? text : day;
}

/** The last day of the month that lies `count` months after the month of `day`. */
export function monthEnd(day: Day, count = 0): Day {
  return addDays(monthStart(day, count + 1), -1);
}

/** The same date `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const last = monthEnd(day, count);
  const same = addDays(monthStart(day, count), daysBetween(monthStart(day), day));
  return same > last ? last : same;
}
