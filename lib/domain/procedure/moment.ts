import { addDays, type Day, daysBetween } from '../calendar/day.ts';

const MINUTES_A_DAY = 1440;

/** A moment of the wall clock. Without a time the day's beginning is meant. */
export interface Moment {
  readonly on: Day;
  /** `HH:MM`. */
  readonly time?: string;
}

/** Minutes from one moment to another; negative when it lies before. */
export function minutesBetween(from: Moment, to: Moment): number {
  return daysBetween(from.on, to.on) * MINUTES_A_DAY + minuteOf(to) - minuteOf(from);
}

/** The moment so many minutes later. */
export function minutesAfter(from: Moment, minutes: number): Moment {
  const total = minuteOf(from) + minutes;
  const days = Math.floor(total / MINUTES_A_DAY);
  const rest = total - days * MINUTES_A_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return { on: addDays(from.on, days), time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}` };
}

function minuteOf({ time = '00:00' }: Moment): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
