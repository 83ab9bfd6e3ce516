import { addDays, type Day, isDay } from '../calendar/day.ts';

/**
 * Full months from one day to a later one: a month is full on the day of the same number, or on the last of the month where
 * there is no such day (from 31 August the sixth is full on 28 or 29 February). 0 for an earlier day.
 */
export function monthsSince(from: Day, to: Day): number {
  if (to < from) return 0;
  const [fromYear, fromMonth, fromDate] = parts(from);
  const [toYear, toMonth, toDate] = parts(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const isFull = toDate >= fromDate || isLastOfMonth(to);
  return isFull ? months : months - 1;
}

/** Whether the next day belongs to another month. */
export function isLastOfMonth(day: Day): boolean {
  return isDay(day) && addDays(day, 1).slice(8) === '01';
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
