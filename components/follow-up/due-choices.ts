import { addDays, type Day, weekday } from '../../lib/domain/calendar/day.ts';

/** A day offered with one click, as the key of its word and the day itself. */
interface DueChoice {
  readonly key: 'tomorrow' | 'in3' | 'nextWeek' | 'in2Weeks';
  readonly day: Day;
}

/** The days offered with one click, earliest first and each once: on a Friday "in 3 days" is "next week". */
export function dueChoices(today: Day): readonly DueChoice[] {
  const choices: readonly DueChoice[] = [
    { key: 'tomorrow', day: addDays(today, 1) },
    { key: 'in3', day: addDays(today, 3) },
    // The Monday after this week.
    { key: 'nextWeek', day: addDays(today, 8 - weekday(today)) },
    { key: 'in2Weeks', day: addDays(today, 14) },
  ];
  return choices
    .filter((choice, index) => choices.findIndex((other) => other.day === choice.day) === index)
    .sort((a, b) => a.day.localeCompare(b.day));
}
