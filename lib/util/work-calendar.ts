import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** Days off and worked weekends as published, and the holidays of years not yet published. Days are `YYYY-MM-DD`. */
export interface PublishedWorkCalendar {
  readonly daysOff: Readonly<Record<string, string>>;
  readonly workdays: readonly string[];
  readonly expected: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** Years beyond the published ones for which holidays are expected: next year's come out each November. */
const YEARS_AHEAD = 3;
const MS_PER_DAY = 86_400_000;

/**
 * The published calendar of the package `chinese-days` (2004 on). Its data are read, not its functions: those go through
 * the machine's time zone and lose a day west of Greenwich.
 */
export function publishedWorkCalendar(): PublishedWorkCalendar {
  made ??= readCalendar();
  return made;
}

let made: PublishedWorkCalendar | undefined;

function readCalendar(): PublishedWorkCalendar {
  const daysOff = Object.fromEntries(
    Object.entries(published.holidays).map(([day, entry]) => [day, entry.split(',')[1] ?? entry]),
  );
  const last = Math.max(...Object.keys(daysOff).map((day) => Number(day.slice(0, 4))));
  const ahead = Array.from({ length: YEARS_AHEAD }, (_, index) => last + 1 + index);
  let expected: PublishedWorkCalendar['expected'] | undefined;
  return {
    daysOff,
    workdays: Object.keys(published.workdays),
    // The lunar calendar takes many times as long as all the rest, and only who speaks of a holiday to come asks for it.
    get expected() {
      expected ??= ahead.flatMap(expectedHolidays);
      return expected;
    },
  };
}

/**
 * The holidays of a year as the regulation (国务院令第795号) and the arrangements made under it lead one to expect. Only
 * good for "after the Spring Festival" before it is published; the days themselves are not counted as days off.
 */
function expectedHolidays(year: number): PublishedWorkCalendar['expected'] {
  const two = year % 100;
  const qingming = Math.floor(two * 0.2422 + 4.81) - Math.floor(two / 4);
  const newYear = lunarDay(year, 1, 1);
  return [
    range('元旦', Date.UTC(year, 0, 1), 1),
    // New Year's Eve and the seven days from the first of the first month.
    range('春节', newYear - MS_PER_DAY, 8),
    range('清明', Date.UTC(year, 3, qingming), 1),
    range('劳动节', Date.UTC(year, 4, 1), 5),
    range('端午', lunarDay(year, 5, 5), 1),
    range('中秋', lunarDay(year, 8, 15), 1),
    range('国庆节', Date.UTC(year, 9, 1), 7),
  ];
}

function range(name: string, from: number, days: number): PublishedWorkCalendar['expected'][number] {
  const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { name, from: text(from), to: text(from + (days - 1) * MS_PER_DAY) };
}

/** Mean days of a lunar month. */
const LUNAR_MONTH = 29.53;
let lunarFormat: Intl.DateTimeFormat | undefined;

/** Midnight UTC of a day of the lunar year that begins in `year`; leap months (written `6bis`) are never meant. */
function lunarDay(year: number, month: number, day: number): number {
  lunarFormat ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  const wanted = `${month}/${day}`;
  // The new year falls between 21 January and 21 February. Every look at a day is dear: not one is wasted on the months before.
  const earliest = Date.UTC(year, 0, 19 + Math.floor((month - 1) * LUNAR_MONTH) + day - 1);
  for (let ms = earliest; ms < Date.UTC(year, 11, 31); ms += MS_PER_DAY) {
    const parts = lunarFormat.formatToParts(ms);
    const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    if (`${value('month')}/${value('day')}` === wanted) return ms;
  }
  return Date.UTC(year, month, day);
}
