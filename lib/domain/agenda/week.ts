import { addDays, type Day, daysBetween, weekday } from '../calendar/day.ts';

/** Days of a week, Monday first. */
export const WEEK_LENGTH = 7;

/** The Monday of the week in which a day lies (weeks begin on Monday, GB/T 7408.1). */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The seven days of the week in which a day lies. */
export function weekDays(day: Day): readonly Day[] {
  const monday = weekStart(day);
  return Array.from({ length: WEEK_LENGTH }, (_, index) => addDays(monday, index));
}

/** Number of the week and the year it belongs to (ISO 8601 and GB/T 7408.1: week 1 is the one with the first Thursday). */
export function weekNumber(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekStart(day), 3);
  const year = Number(thursday.slice(0, 4));
  const first: Day = `${thursday.slice(0, 4)}-01-01`;
  return { year, week: Math.floor(daysBetween(first, thursday) / WEEK_LENGTH) + 1 };
}
