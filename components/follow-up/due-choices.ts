import { addDays, type Day, weekday } from '../../lib/domain/calendar/day.ts';

/** The days offered with one click, as text keys with their day. */
export function dueChoices(
  today: Day,
): readonly { readonly key: 'tomorrow' | 'in3' | 'nextWeek' | 'in2Weeks'; readonly day: Day }[] {
  return [
    { key: 'tomorrow', day: addDays(today, 1) },
    { key: 'in3', day: addDays(today, 3) },
    // The Monday after this week.
    { key: 'nextWeek', day: addDays(today, 8 - weekday(today)) },
    { key: 'in2Weeks', day: addDays(today, 14) },
  ];
}
