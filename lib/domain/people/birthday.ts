import { type Day, daysBetween, isDay } from '../calendar/day.ts';

/** A birthday that is near. */
export interface NearBirthday {
  readonly on: Day;
  /** Days until then; 0 today. */
  readonly inDays: number;
}

/**
 * The next birthday from `today` on; undefined for a text that is no `MM-DD`. Who was born on 29 February is congratulated on the
 * 28th in years without one.
 */
export function nextBirthday(birthday: string, today: Day): NearBirthday | undefined {
  const year = Number(today.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const on = birthdayIn(birthday, candidate);
    if (on === undefined) return undefined;
    if (on >= today) return { on, inDays: daysBetween(today, on) };
  }
  return undefined;
}

/** People whose birthday is within `days` days from today (0: today alone), the nearest first; who has left is passed over. */
export function birthdaysWithin<T extends { readonly name: string; readonly birthday?: string; readonly leftOn?: Day }>(
  people: readonly T[],
  today: Day,
  days: number,
): readonly (NearBirthday & { readonly person: T })[] {
  const near: (NearBirthday & { readonly person: T })[] = [];
  for (const person of people) {
    const { birthday, leftOn } = person;
    if (birthday === undefined || leftOn !== undefined || monthsAhead(birthday, today) > days / SHORTEST_MONTH + 1)
      continue;
    const next = nextBirthday(birthday, today);
    if (next && next.inDays <= days) near.push({ ...next, person });
  }
  return near.length < 2 ? near : near.sort((a, b) => a.inDays - b.inDays || (a.person.name < b.person.name ? -1 : 1));
}

const SHORTEST_MONTH = 28;

/** Months from this one to that of a birthday, 0 to 11: most birthdays are passed over by it, and lists ask for every client. */
function monthsAhead(birthday: string, today: Day): number {
  const month = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  return (month(birthday, 0) - month(today, 5) + 12) % 12;
}

function birthdayIn(birthday: string, year: number): Day | undefined {
  const inYear = (date: string): Day => `${String(year).padStart(4, '0')}-${date}`;
  if (isDay(inYear(birthday))) return inYear(birthday);
  return birthday === '02-29' ? inYear('02-28') : undefined;
}
