/** A calendar file taken apart into its pieces of text, each small enough to be parsed by itself. */
export interface CalendarParts {
  /** Each from `BEGIN:VEVENT` to its end, unfolded, without what is inside it (reminders) and what is not asked for. */
  readonly events: readonly (readonly string[])[];
  readonly zones: readonly (readonly string[])[];
  /** The whole file says that its events are off. */
  readonly isCancelling: boolean;
  /** It ends within an event: the file was cut off. */
  readonly isCut: boolean;
}

/** The properties that are read; what else there is (attachments, pictures, X-) never comes to the parser. */
const WANTED: ReadonlySet<string> = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'SUMMARY',
  'LOCATION',
  'DESCRIPTION',
  'ATTENDEE',
  'ORGANIZER',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'X-MICROSOFT-CDO-ALLDAYEVENT',
]);
/** Characters kept of one property, and properties of one event. */
const MOST_CHARACTERS = 4_000;
const MOST_LINES = 300;

/** Whether a text begins as a calendar does. */
export function isCalendarText(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR\s*[\r\n]/i.test(text.slice(0, 2_000));
}

/**
 * Take a calendar apart, line by line; yields the share that is done. Lines may end in any of the usual ways; a line that belongs to
 * no property, as a program leaves it that broke a text without folding it, is passed over. Undefined: more events than `most`.
 */
export function* splitCalendar(text: string, most: number): Generator<number, CalendarParts | undefined> {
  const events: string[][] = [];
  const zones: string[][] = [];
  let isCancelling = false;
  /** What is being collected, and how deep within it the line stands. */
  let open: string[] | undefined;
  let depth = 0;
  let isZone = false;
  let at = 0;
  let lines = 0;
  while (at < text.length) {
    const [line, next] = unfoldedAt(text, at);
    at = next;
    lines += 1;
    if (lines % 200 === 0) yield at / text.length;
    const upper = line.slice(0, 40).toUpperCase().trimEnd();
    if (!open) {
      isCancelling ||= upper === 'METHOD:CANCEL';
      if (upper !== 'BEGIN:VEVENT' && upper !== 'BEGIN:VTIMEZONE') continue;
      isZone = upper === 'BEGIN:VTIMEZONE';
      if (!isZone && events.length >= most) return undefined;
      [open, depth] = [[], 1];
      (isZone ? zones : events).push(open);
    } else if (upper.startsWith('BEGIN:')) depth += 1;
    else if (upper.startsWith('END:')) depth -= 1;
    const name = /^[A-Z0-9-]+(?=[;:])/.exec(upper)?.[0];
    const isKept = isZone ? name !== undefined : (depth === 1 && WANTED.has(name ?? '')) || upper === 'BEGIN:VEVENT';
    if (open.length < MOST_LINES && isKept) open.push(line.slice(0, MOST_CHARACTERS));
    if (depth > 0) continue;
    if (!isZone) open.push('END:VEVENT');
    open = undefined;
  }
  return { events, zones, isCancelling, isCut: open !== undefined };
}

/** The line that begins there with what is folded after it (RFC 5545 §3.1), and where the next begins. */
function unfoldedAt(text: string, from: number): readonly [string, number] {
  let [line, at] = lineAt(text, from);
  while (text[at] === ' ' || text[at] === '\t') {
    const [more, next] = lineAt(text, at + 1);
    if (line.length <= MOST_CHARACTERS) line += more;
    at = next;
  }
  return [line, at];
}

function lineAt(text: string, from: number): [string, number] {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const isPair = text[end] === '\r' && text[end + 1] === '\n';
  // A text of one endless line: what is kept of it is bounded here already.
  return [text.slice(from, Math.min(end, from + MOST_CHARACTERS * 2)), end + (isPair ? 2 : 1)];
}
