import { addDays, type Day } from '../../domain/calendar/day.ts';

/** One entry of a calendar: all-day, or an appointment at a time of the wall clock in China. */
export interface CalendarEvent {
  /** Stays the same from export to export, so that a calendar updates instead of doubling. */
  readonly uid: string;
  readonly day: Day;
  /** `HH:MM`; absent: all day. */
  readonly time?: string;
  /** Length of an appointment. */
  readonly minutes?: number;
  readonly place?: string;
  /** It was in a calendar before and is to leave it. */
  readonly isCancelled?: true;
  readonly title: string;
  readonly text?: string;
  /** Comes again every year on this day; the last of February stays the last of February. */
  readonly isYearly?: true;
  /** When to remind, as a duration from the start: of a day `PT9H` is nine in the morning, `-P30D` thirty days before. */
  readonly reminders: readonly string[];
}

/** What the calendar as a whole says. */
export interface CalendarHead {
  readonly name: string;
  readonly description: string;
}

/** Wall clocks in China have shown the time of one zone since 1992, without summer time. */
const ZONE = 'Asia/Shanghai';
const USUAL_MINUTES = 60;
/** From here the number of a version is counted, in seconds: it always grows, and stays within 31 bits until 2088. */
const FIRST_VERSION = Date.parse('2020-01-01T00:00:00Z');

/** Most octets of a line before its CRLF (RFC 5545 §3.1). */
const MOST_OCTETS = 75;

/** The lines before the events. */
export function calendarStart({ name, description }: CalendarHead): string {
  return lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suixing//Suixing//ZH',
    'CALSCALE:GREGORIAN',
    // NAME and DESCRIPTION are the standard's (RFC 7986), the others what Outlook and Apple read.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:STANDARD',
    'DTSTART:19920101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]);
}

/** The lines after the events. */
export function calendarEnd(): string {
  return lines(['END:VCALENDAR']);
}

/**
 * One event; `stamp` is when the file is made, `2026-11-22T01:30:00Z`. A calendar that has an event of the same UID puts the one with
 * the higher SEQUENCE in its place (RFC 5545 §3.8.7.4), so every file is a later version than those before.
 */
export function calendarEvent(event: CalendarEvent, stamp: string): string {
  const moment = `${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const reminders = event.isCancelled ? [] : event.reminders;
  return lines([
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${moment}`,
    `LAST-MODIFIED:${moment}`,
    `SEQUENCE:${Math.max(0, Math.floor((Date.parse(stamp) - FIRST_VERSION) / 1000))}`,
    ...when(event),
    ...(event.isYearly ? [`RRULE:${yearly(event.day)}`] : []),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    // A thing to do does not make the day busy; an appointment takes its time.
    `TRANSP:${event.time === undefined || event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...reminders.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${escaped(event.title)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]);
}

function when({ day, time, minutes = USUAL_MINUTES }: CalendarEvent): readonly string[] {
  if (time === undefined) {
    // The end of an all-day event is the first day after it.
    return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
  }
  return [`DTSTART;TZID=${ZONE}:${compact(day)}T${time.replace(':', '')}00`, `DURATION:PT${minutes}M`];
}

function yearly(day: Day): string {
  return addDays(day, 1).endsWith('-03-01') ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY';
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** A TEXT value (RFC 5545 §3.3.11); control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, (found) => (found === '\n' || found === '\t' ? found : ''))
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function lines(content: readonly string[]): string {
  return content.map((line) => `${folded(line)}\r\n`).join('');
}

/** Break a line so that none has more than 75 octets of UTF-8; never within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}
