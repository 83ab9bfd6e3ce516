import { addDays, type Day, weekday } from '../../lib/domain/calendar/day.ts';
import { onWorkday, type Workdays } from '../../lib/domain/cadence/workday.ts';

/** A day until which the list can be silent, as the key of its word and the day itself. */
export interface RestChoice {
  readonly key: 'tomorrow' | 'nextWorkday' | 'afterTomorrow' | 'secondWorkday' | 'nextMonday' | 'afterHoliday';
  readonly day: Day;
}

/**
 * The days offered with one click: the next two working days and the first of next week, each once. On a Friday the first of
 * them is Monday, and is called so. Without a calendar every day is a working day.
 */
export function restChoices(today: Day, calendar?: Workdays): readonly RestChoice[] {
  const next = onWorkday(addDays(today, 1), calendar);
  const second = onWorkday(addDays(next, 1), calendar);
  // The Monday after this week.
  const monday = addDays(today, 8 - weekday(today));
  const week = onWorkday(monday, calendar);
  const choices: readonly RestChoice[] = [
    { key: week === monday ? 'nextMonday' : 'afterHoliday', day: week },
    { key: next === addDays(today, 1) ? 'tomorrow' : 'nextWorkday', day: next },
    { key: second === addDays(today, 2) ? 'afterTomorrow' : 'secondWorkday', day: second },
  ];
  const isSaidBetter = (choice: RestChoice) =>
    choices.some((other) => other !== choice && other.day === choice.day && rank(other) < rank(choice));
  return choices.filter((choice) => !isSaidBetter(choice)).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Of two words for one day the plainer is shown. */
const PLAIN: readonly RestChoice['key'][] = ['tomorrow', 'afterTomorrow', 'nextMonday', 'nextWorkday', 'afterHoliday'];

function rank({ key }: RestChoice): number {
  const at = PLAIN.indexOf(key);
  return at < 0 ? PLAIN.length : at;
}
