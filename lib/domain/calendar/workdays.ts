import { addDays, type Day, weekday } from './day.ts';

/** A stretch of days off, weekends within it included, by the names of the holidays that make it up (国庆节, 中秋). */
export interface HolidayRange {
  readonly names: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** Whether the State Council has published it; otherwise it is what the law and past years lead one to expect. */
  readonly isPublished: boolean;
}

/** The Chinese working calendar: 法定节假日 and 调休 where they are published, weekends elsewhere. */
export interface WorkCalendar {
  /** Whether people work on that day; in a year without published data every day from Monday to Friday. */
  isWorkday(day: Day): boolean;
  /** Name of the holiday that day is off for; undefined on other days. */
  holiday(day: Day): string | undefined;
  /** Whether the days off of that year are published. */
  isKnown(year: number): boolean;
  /** All stretches of days off in order of time. */
  readonly holidays: readonly HolidayRange[];
}

/** What a calendar is made of. Names are the holiday's, in Chinese; days are `YYYY-MM-DD`. */
export interface PublishedDays {
  readonly daysOff: Readonly<Record<Day, string>>;
  /** Weekend days on which people work. */
  readonly workdays: readonly Day[];
  /** Holidays of the years that follow, as they can be expected. */
  readonly expected: readonly { readonly name: string; readonly from: Day; readonly to: Day }[];
}

const SATURDAY = 6;
/** Longer than any stretch of days off there has been: a search for a working day ends. */
const MAX_SEARCH = 40;

/** The working calendar made of published days. */
export function makeWorkCalendar(published: PublishedDays): WorkCalendar {
  const daysOff = new Map(Object.entries(published.daysOff));
  const workdays = new Set(published.workdays);
  const years = new Set([...daysOff.keys()].map((day) => Number(day.slice(0, 4))));
  let holidays: readonly HolidayRange[] | undefined;
  const allHolidays = () => {
    const expected = published.expected
      .filter(({ from }) => !years.has(Number(from.slice(0, 4))))
      .map(({ name, from, to }) => Object.freeze({ names: Object.freeze([name]), from, to, isPublished: false }));
    return Object.freeze([...ranges(daysOff), ...expected].sort((a, b) => (a.from < b.from ? -1 : 1)));
  };
  return Object.freeze({
    isWorkday: (day: Day) => workdays.has(day) || (!daysOff.has(day) && weekday(day) < SATURDAY),
    holiday: (day: Day) => daysOff.get(day),
    isKnown: (year: number) => years.has(year),
    get holidays() {
      holidays ??= allHolidays();
      return holidays;
    },
  });
}

function ranges(daysOff: ReadonlyMap<Day, string>): HolidayRange[] {
  const found: { names: string[]; from: Day; to: Day; isPublished: boolean }[] = [];
  for (const day of [...daysOff.keys()].sort()) {
    const name = daysOff.get(day) as string;
    const last = found.at(-1);
    if (last && addDays(last.to, 1) === day) {
      last.to = day;
      if (!last.names.includes(name)) last.names.push(name);
    } else found.push({ names: [name], from: day, to: day, isPublished: true });
  }
  return found.map((range) => Object.freeze({ ...range, names: Object.freeze(range.names) }));
}

/** The first working day on or after `day`. */
export function workdayFrom(calendar: WorkCalendar, day: Day): Day {
  return search(calendar, day, 1);
}

/** The last working day on or before `day`. */
export function workdayUpTo(calendar: WorkCalendar, day: Day): Day {
  return search(calendar, day, -1);
}

/** The working day that is `count` (1 or more) working days after `day`, whether or not that is one itself. */
export function addWorkdays(calendar: WorkCalendar, day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = workdayFrom(calendar, addDays(at, 1));
  return at;
}

function search(calendar: WorkCalendar, day: Day, step: 1 | -1): Day {
  let at = day;
  for (let tries = 0; tries < MAX_SEARCH && !calendar.isWorkday(at); tries += 1) at = addDays(at, step);
  return at;
}
