import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { type WorkCalendar, workdayUpTo } from '../calendar/workdays.ts';
import { type FollowUp, isOpen } from '../follow-up/follow-up.ts';

/** Longest stretch before a birthday in which a greeting planned for it falls: days off are at most that long. */
const AHEAD = 31;

/** The day to get a birthday greeting ready: the last working day before it, today when that is over. */
export function greetingDay(birthday: Day, today: Day, calendar: WorkCalendar): Day {
  const before = workdayUpTo(calendar, addDays(birthday, -1));
  return before < today ? today : before;
}

/** Whether a greeting worded like this is planned for that birthday already, and not given up. */
export function isGreetingPlanned(
  followUps: readonly Pick<FollowUp, 'text' | 'due' | 'doneOn' | 'droppedOn'>[],
  text: string,
  birthday: Day,
): boolean {
  return followUps.some((item) => {
    const ahead = daysBetween(item.due, birthday);
    // Done in time counts as planned: nobody is asked to do it twice.
    return item.text === text && (isOpen(item) || item.doneOn !== undefined) && ahead >= 0 && ahead <= AHEAD;
  });
}
