import type { CalendarEntry } from '../../domain/agenda/calendar-entry.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { Cancelled, runSliced, type SliceOptions } from '../../util/slices.ts';
import { decodeText } from '../import/decode.ts';
import { ReadError } from '../import/read-error.ts';
import { type CalendarProblem, MOST_BYTES, MOST_ENTRIES, MOST_EVENTS, type ReadCalendar } from './entry.ts';
import { entriesOf, type ParsedEvent, parseEvent, readZones } from './events.ts';
import { isCalendarText, splitCalendar } from './split.ts';

/** What reading a calendar gives. */
export type CalendarResult =
  | { readonly ok: true; readonly value: ReadCalendar }
  | { readonly ok: false; readonly problem: CalendarProblem };

/** Read a calendar file (RFC 5545, UTF-8 or GB18030) in slices: what lies from `today` on. */
export async function readCalendar(file: Blob, today: Day, options: SliceOptions = {}): Promise<CalendarResult> {
  const fail = (problem: CalendarProblem) => ({ ok: false, problem }) as const;
  if (file.size === 0) return fail('empty');
  if (file.size > MOST_BYTES) return fail('tooLarge');
  try {
    const { text } = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!isCalendarText(text)) return fail('notACalendar');
    const read = await runSliced(readText(text, today), options);
    return typeof read === 'string' ? fail(read) : { ok: true, value: read };
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled');
    if (error instanceof ReadError) return fail(error.reason === 'encoding' ? 'encoding' : 'notACalendar');
    throw error;
  }
}

function* readText(text: string, today: Day): Generator<number, ReadCalendar | CalendarProblem> {
  const parts = yield* splitCalendar(text, MOST_EVENTS);
  if (!parts) return 'tooManyEvents';
  if (parts.isCut) return 'damaged';
  const zones = readZones(parts.zones.slice(0, 50));
  const byUid = new Map<string, ParsedEvent[]>();
  let broken = 0;
  for (const [index, block] of parts.events.entries()) {
    yield index / parts.events.length;
    const event = parseEvent(block, zones, parts.isCancelling);
    if (!event) broken += 1;
    else {
      const known = byUid.get(event.uid);
      if (known) known.push(event);
      else byUid.set(event.uid, [event]);
    }
  }
  const entries: CalendarEntry[] = [];
  let [past, later] = [0, 0];
  for (const events of byUid.values()) {
    yield 1;
    const found = entriesOf(events, today);
    // A UID that comes twice for the same day: the file repeats itself, and the last word counts.
    entries.push(...new Map(found.entries.map((entry) => [entry.key, entry])).values());
    if (entries.length > MOST_ENTRIES) return 'tooManyEvents';
    if (found.entries.length > 0) continue;
    if (found.isLater) later += 1;
    else past += 1;
  }
  entries.sort((a, b) => compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.key, b.key));
  return { entries, events: parts.events.length, past, later, broken };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
