import { addDays, type Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';

/** What cadence needs of the working calendar (statutory holidays and make-up working days). */
export type Workdays = Pick<WorkCalendar, 'isWorkday'>;

/** The longest run of days off looked over; a calendar without any working day must not hang the caller. */
const LONGEST_REST = 31;

/** `day` itself when people work on it, else the next working day. Without a calendar every day is one. */
export function onWorkday(day: Day, calendar?: Workdays): Day {
  if (!calendar) return day;
  for (let shift = 0; shift <= LONGEST_REST; shift += 1) {
    const candidate = addDays(day, shift);
    if (calendar.isWorkday(candidate)) return candidate;
  }
  return day;
}
