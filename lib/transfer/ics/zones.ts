import type ICAL from 'ical.js';
import { addDays, type Day } from '../../domain/calendar/day.ts';

/** Minutes by which wall clocks in China are ahead of universal time; no summer time since 1992. */
const CHINA_AHEAD = 8 * 60;

/** Names for Chinese time in calendars: IANA, Windows in both languages, and what programs of this country write. */
const CHINESE =
  /china|beijing|北京|中国|重庆|上海|shanghai|chongqing|harbin|urumqi|hong.?kong|hongkong|macau|taipei|台北|香港|^prc$/i;

/** Windows' names for zones that visitors' calendars have. */
const WINDOWS: Readonly<Record<string, string>> = Object.freeze({
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'singapore standard time': 'Asia/Singapore',
  'india standard time': 'Asia/Kolkata',
  'arabian standard time': 'Asia/Dubai',
  'russian standard time': 'Europe/Moscow',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'UTC',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'aus eastern standard time': 'Australia/Sydney',
});

/** A place on the wall clock in China. */
export interface ChinaTime {
  readonly day: Day;
  /** `HH:MM`; absent: the day as a whole. */
  readonly time?: string;
}

/**
 * Where a time of a calendar stands on the wall clock in China. `tzid`: the zone it names; `zones`: those the file describes.
 * A time of an unknown zone, or of none, is taken as it is written.
 */
export function chinaTime(
  at: ICAL.Time,
  tzid: string | undefined,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): ChinaTime {
  const day = dayOf(at);
  if (at.isDate) return { day };
  const minute = at.hour * 60 + at.minute;
  const ahead = aheadOf(at, tzid, zones);
  if (ahead === undefined) return { day, time: clock(minute) };
  const there = minute - ahead + CHINA_AHEAD;
  const days = Math.floor(there / 1440);
  return { day: addDays(day, days), time: clock(there - days * 1440) };
}

/** The day in China of a time that carries its own zone or none. */
export function chinaDay(at: ICAL.Time): Day {
  return chinaTime(at, undefined, new Map()).day;
}

/** Minutes ahead of universal time; undefined where it is not known, or China's own. */
function aheadOf(
  at: ICAL.Time,
  tzid: string | undefined,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): number | undefined {
  if (at.zone?.tzid === 'UTC') return 0;
  if (tzid === undefined || CHINESE.test(tzid)) return undefined;
  const described = zones.get(tzid);
  if (described) return described.utcOffset(at) / 60;
  return offsetOf(WINDOWS[tzid.toLowerCase()] ?? tzid, at);
}

function offsetOf(name: string, at: ICAL.Time): number | undefined {
  try {
    const wall = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const aheadAt = (moment: number) => {
      const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
      const get = (type: string) => parts.get(type as never) ?? 0;
      return (Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute')) - moment) / 60_000;
    };
    // Asked twice: the moment is known only once the offset is.
    return aheadAt(wall - aheadAt(wall) * 60_000);
  } catch {
    // Not a zone that this machine knows.
    return undefined;
  }
}

function dayOf({ year, month, day }: ICAL.Time): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function clock(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
