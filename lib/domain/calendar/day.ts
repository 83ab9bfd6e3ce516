/**
 * Calendar days as `YYYY-MM-DD` strings. A day has no time zone: it is what the manager reads on the wall calendar.
 * Strings sort in date order, so days are compared with `<` and `>`.
 */
export type Day = string;

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Whether `text` is a real calendar day written `YYYY-MM-DD` (2026-02-30 is not). */
export function isDay(text: string): text is Day {
  const match = DAY_SHAPE.exec(text);
  if (!match) return false;
  return fromDayNumber(dayNumber(text)) === text;
}

/** Days since 1970-01-01; negative before it. The input must satisfy {@link isDay}. */
export function dayNumber(day: Day): number {
  const match = DAY_SHAPE.exec(day);
  if (!match) throw new RangeError(`not a day: ${day}`);
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS_PER_DAY;
}

/** The day that lies `number` days after 1970-01-01 (proleptic Gregorian, Howard Hinnant's civil-from-days method). */
export function fromDayNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `day` moved by `count` days, forward or (negative) back. */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(dayNumber(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const index = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
