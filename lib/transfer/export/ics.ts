import { addDays, type Day } from '../../domain/calendar/day.ts';

/** One all-day entry of a calendar. */
export interface CalendarEvent {
  /** Stays the same from export to export, so that a calendar updates instead of doubling. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly text?: string;
  /** Comes again every year on this day; the last of February stays the last of February. */
  readonly isYearly?: true;
  /** When to remind, as a duration from the start of the day: `PT9H` is nine in the morning, `-P30D` thirty days before. */
  readonly reminders: readonly string[];
}

/** What the calendar as a whole says. */
export interface CalendarHead {
  readonly name: string;
  readonly description: string;
}

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
  ]);
}

/** The lines after the events. */
export function calendarEnd(): string {
  return lines(['END:VCALENDAR']);
}

/** One event; `stamp` is when the file is made, `2026-11-22T01:30:00Z`. */
export function calendarEvent(event: CalendarEvent, stamp: string): string {
  return lines([
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    // The end of an all-day event is the first day after it.
    `DTEND;VALUE=DATE:${compact(addDays(event.day, 1))}`,
    ...(event.isYearly ? [`RRULE:${yearly(event.day)}`] : []),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    'CLASS:PRIVATE',
    // A thing to do does not make the day busy.
    'TRANSP:TRANSPARENT',
    ...event.reminders.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${trigger}`,
      `DESCRIPTION:${escaped(event.title)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]);
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
