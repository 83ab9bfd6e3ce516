import ICAL from 'ical.js';
import { type RepeatRule, repeatsOf } from '../../domain/agenda/repeats.ts';
import { addDays, type Day, isDay } from '../../domain/calendar/day.ts';
import { MOST_MINUTES, MOST_PLACE } from '../../domain/follow-up/follow-up.ts';
import type { CalendarEntry } from '../../domain/agenda/calendar-entry.ts';
import { SERIES_DAYS, SINGLE_DAYS } from './entry.ts';
import { ruleOf } from './rule.ts';
import { type ChinaTime, chinaTime } from './zones.ts';

/** Characters of a title that are kept, and of what is read for names. */
const MOST_TITLE = 300;
const MOST_ABOUT = 600;

/** One event of a file, parsed. */
export interface ParsedEvent {
  readonly uid: string;
  readonly start: ChinaTime;
  readonly minutes?: number;
  readonly title: string;
  readonly place?: string;
  readonly about: string;
  readonly isCancelled: boolean;
  readonly rule?: RepeatRule;
  /** Further days of a series, and days it leaves out. */
  readonly more: readonly Day[];
  readonly out: ReadonlySet<Day>;
  /** The day of its series that this event stands in for. */
  readonly instead?: Day;
}

/** The zones a file describes; one that is broken is left out. */
export function readZones(blocks: readonly (readonly string[])[]): ReadonlyMap<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const block of blocks) {
    try {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block.join('\r\n'))));
      zones.set(zone.tzid, zone);
    } catch {
      // Its times are read by the name of the zone.
    }
  }
  return zones;
}

/** Parse one event; undefined for one that cannot be understood: no day, a rule that says more than days. */
export function parseEvent(
  block: readonly string[],
  zones: ReadonlyMap<string, ICAL.Timezone>,
  isCancelling: boolean,
): ParsedEvent | undefined {
  try {
    const component = new ICAL.Component(ICAL.parse(block.join('\r\n')));
    const at = (name: string) => timeOf(component.getFirstProperty(name), zones);
    const begun = at('dtstart');
    if (!begun || !isDay(begun.day)) return undefined;
    // Outlook writes whole days as midnight to midnight, and says so beside it.
    const isWhole = /^true$/i.test(text(component, 'x-microsoft-cdo-alldayevent'));
    const start = isWhole ? { day: begun.day } : begun;
    const rules = component.getAllProperties('rrule').map((property) => property.getFirstValue());
    const rule = rules[0] instanceof ICAL.Recur ? ruleOf(rules[0]) : undefined;
    if (rules.length > 0 && !rule) return undefined;
    const title = oneLine(text(component, 'summary')).slice(0, MOST_TITLE);
    const place = oneLine(text(component, 'location')).slice(0, MOST_PLACE).trim();
    const minutes = start.time === undefined ? undefined : lengthOf(component, at('dtend'), start);
    const instead = at('recurrence-id')?.day;
    const days = (name: string) => component.getAllProperties(name).flatMap((property) => daysOf(property, zones));
    return {
      // Some programs leave the UID out: the same event is then known by when and what it is.
      uid: text(component, 'uid').slice(0, 500) || `${start.day}T${start.time ?? ''} ${title}`,
      start,
      ...(minutes === undefined ? {} : { minutes }),
      title,
      ...(place === '' ? {} : { place }),
      about: [text(component, 'description'), ...people(component)].join(' ').slice(0, MOST_ABOUT),
      isCancelled: isCancelling || /^cancelled$/i.test(text(component, 'status')),
      ...(rule === undefined ? {} : { rule }),
      more: days('rdate'),
      out: new Set(days('exdate')),
      ...(instead === undefined ? {} : { instead }),
    };
  } catch {
    return undefined;
  }
}

/** The entries of one UID from `today` on. `later`: there are some, but farther ahead than is looked. */
export function entriesOf(
  events: readonly ParsedEvent[],
  today: Day,
): { readonly entries: readonly CalendarEntry[]; readonly isLater: boolean } {
  const [singleEnd, seriesEnd] = [addDays(today, SINGLE_DAYS), addDays(today, SERIES_DAYS)];
  const replaced = new Set(events.flatMap(({ instead }) => instead ?? []));
  const entries: CalendarEntry[] = [];
  let isLater = false;
  for (const event of events) {
    const { rule, start, more, out, instead } = event;
    const isSeries = rule !== undefined || more.length > 0;
    const days = isSeries
      ? [...(rule ? repeatsOf(start.day, rule, today, seriesEnd) : [start.day]), ...more]
      : [start.day];
    const end = isSeries ? seriesEnd : singleEnd;
    for (const day of new Set(days)) {
      isLater ||= day > end;
      if (day < today || day > end || out.has(day) || (isSeries && replaced.has(day))) continue;
      entries.push(entryOf(event, day, isSeries ? day : instead));
    }
  }
  return { entries, isLater: isLater && entries.length === 0 };
}

function entryOf(event: ParsedEvent, day: Day, inSeries: Day | undefined): CalendarEntry {
  const { uid, start, minutes, title, place, about, isCancelled } = event;
  return {
    key: inSeries === undefined ? uid : `${uid}\n${inSeries}`,
    uid,
    day,
    ...(start.time === undefined ? {} : { time: start.time }),
    ...(minutes === undefined ? {} : { minutes }),
    title,
    ...(place === undefined ? {} : { place }),
    about,
    isCancelled,
  };
}

function timeOf(property: ICAL.Property | null, zones: ReadonlyMap<string, ICAL.Timezone>): ChinaTime | undefined {
  const value = property?.getFirstValue();
  return value instanceof ICAL.Time ? chinaTime(value, zoneName(property), zones) : undefined;
}

function daysOf(property: ICAL.Property, zones: ReadonlyMap<string, ICAL.Timezone>): Day[] {
  const tzid = zoneName(property);
  return property
    .getValues()
    .slice(0, 1_000)
    .flatMap((value) => (value instanceof ICAL.Time ? [chinaTime(value, tzid, zones).day] : []));
}

function zoneName(property: ICAL.Property | null): string | undefined {
  const name = property?.getParameter('tzid');
  return typeof name === 'string' ? name : undefined;
}

/** Minutes from the start to the end; undefined where the file does not say, or says nonsense. */
function lengthOf(component: ICAL.Component, end: ChinaTime | undefined, start: ChinaTime): number | undefined {
  const duration = component.getFirstPropertyValue('duration');
  const minutes =
    duration instanceof ICAL.Duration
      ? duration.toSeconds() / 60
      : end?.time === undefined || start.time === undefined
        ? 0
        : (Date.parse(`${end.day}T${end.time}Z`) - Date.parse(`${start.day}T${start.time}Z`)) / 60_000;
  return minutes >= 1 ? Math.min(Math.round(minutes), MOST_MINUTES) : undefined;
}

function people(component: ICAL.Component): string[] {
  return ['attendee', 'organizer'].flatMap((name) =>
    component.getAllProperties(name).map((property) => String(property.getParameter('cn') ?? '')),
  );
}

function text(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}
