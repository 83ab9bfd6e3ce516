import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { onWorkday, type Workdays } from '../cadence/workday.ts';

/** A minute on the wall: the day, and the time as `HH:MM`. Both sort as text. */
export interface Minute {
  readonly day: Day;
  readonly time: string;
}

/** The hours within which the day's notification may come; a machine that wakes outside of them stays quiet. */
export const DIGEST_HOURS = Object.freeze({ from: '06:00', until: '18:00' });

/** Whether the notification may be set to this time (`HH:MM`). */
export function isDigestTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^([01]\d|2[0-3]):[0-5]\d$/.test(value) &&
    value >= DIGEST_HOURS.from &&
    value < DIGEST_HOURS.until
  );
}

/**
 * The next minute, after `now`, at which to look whether the day's notification is due: today's, or that of the next working day. Without a
 * calendar every day is one.
 */
export function nextDigest(now: Minute, at: string, calendar?: Workdays): Minute {
  const first = now.time < at ? now.day : addDays(now.day, 1);
  return { day: onWorkday(first, calendar), time: at };
}

/**
 * Whether the day's notification is due: once a working day (holidays and make-up days after the calendar), from its time on to the end of the
 * working hours, so that what was missed asleep comes on waking but never at night. `lastOn`: the day of the last one. A clock
 * set back over midnight does not bring it twice; one that was far ahead does not silence it for long.
 */
export function isDigestDue(now: Minute, at: string, lastOn: Day | undefined, calendar?: Workdays): boolean {
  if (now.time < at || now.time >= DIGEST_HOURS.until) return false;
  if (calendar && !calendar.isWorkday(now.day)) return false;
  if (lastOn === undefined) return true;
  const ahead = daysBetween(now.day, lastOn);
  return ahead < 0 || ahead > 1;
}
