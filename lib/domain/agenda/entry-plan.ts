import type { Day } from '../calendar/day.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Channel } from '../touch/touch.ts';
import { type Appointment, newFollowUp } from './appointment.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { plannedDay } from './agenda.ts';
import { USUAL_MINUTES } from './lanes.ts';

/** What becomes of an entry of a calendar. `drop`: it was called off; `ask`: nobody knows yet whose it is. */
export type EntryVerdict = 'new' | 'update' | 'drop' | 'same' | 'ask' | 'skip';

/**
 * Why an entry is passed over. `closed`: done or given up here already; `derived`: it is one of our maturities or birthdays; `ownGone`: one
 * of our own follow-ups, which is no longer in the book; `cancelled`: called off before it ever came here.
 */
export type EntrySkip = 'byUser' | 'closed' | 'derived' | 'ownGone' | 'cancelled';

/** The verdict on one entry; `record`: what is written if nothing else is decided, in place of `was`. */
export interface EntryPlan {
  readonly verdict: EntryVerdict;
  readonly reason?: EntrySkip;
  readonly was?: FollowUp;
  readonly record?: FollowUp;
}

/** An entry of a calendar that we wrote ourselves: a follow-up by its id, or something drawn from other records. */
export type OwnEntry = { readonly kind: 'followUp'; readonly id: string } | { readonly kind: 'derived' };

const OWN = /^(follow-up|maturity|birthday)-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@suixing$/;

/** Whether an entry is one of ours, by its UID. */
export function ownEntry(uid: string): OwnEntry | undefined {
  const match = OWN.exec(uid);
  if (!match) return undefined;
  return match[1] === 'follow-up' ? { kind: 'followUp', id: match[2] as string } : { kind: 'derived' };
}

/** What is known when an entry is judged. */
export interface EntryContext {
  /** The id its follow-up has or gets. */
  readonly id: string;
  readonly known: FollowUp | undefined;
  /** Whose it is, where that is settled. */
  readonly clientId: string | undefined;
  readonly isSkipped: boolean;
  readonly today: Day;
  /** For what comes without a word. */
  readonly untitled: string;
  /** The way of the contact that a title speaks of (拜访, 电话). */
  readonly channelOf?: (title: string) => Channel | undefined;
}

/** Judge one entry. The same file judged again after it was taken over says `same` throughout. */
export function planEntry(entry: CalendarEntry, context: EntryContext): EntryPlan {
  const { id, known, clientId, isSkipped, today, untitled } = context;
  const own = ownEntry(entry.uid);
  if (own?.kind === 'derived') return skipped('derived');
  if (isSkipped) return skipped('byUser');
  if (!known) {
    if (own) return skipped('ownGone');
    if (entry.isCancelled) return skipped('cancelled');
    if (clientId === undefined) return { verdict: 'ask' };
    const channel = context.channelOf?.(entry.title);
    const appointment = { ...appointmentOfEntry(entry, untitled), ...(channel !== undefined && { channel }) };
    return { verdict: 'new', record: newFollowUp(id, appointment) };
  }
  if (known.doneOn !== undefined || known.droppedOn !== undefined) return skipped('closed');
  if (entry.isCancelled) return { verdict: 'drop', was: known, record: { ...known, droppedOn: today } };
  const record = own ? rescheduled(known, entry) : updated(known, entry, untitled);
  return record ? { verdict: 'update', was: known, record } : { verdict: 'same', was: known };
}

function skipped(reason: EntrySkip): EntryPlan {
  return { verdict: 'skip', reason };
}

function appointmentOfEntry({ title, day, time, minutes, place }: CalendarEntry, untitled: string): Appointment {
  return {
    text: title || place || untitled,
    day,
    ...(time !== undefined && { time }),
    ...(time !== undefined && minutes !== undefined && { minutes }),
    ...(place !== undefined && { place }),
  };
}

/** The follow-up as the calendar has it now, with what only the book says; undefined when that is what it is. */
function updated(known: FollowUp, entry: CalendarEntry, untitled: string): FollowUp | undefined {
  const { text, day, time, minutes, place } = appointmentOfEntry(entry, untitled);
  const isSame =
    known.text === text &&
    isAt(known, day, time) &&
    (known.minutes === minutes || minutes === undefined) &&
    (known.place === place || place === undefined);
  if (isSame) return undefined;
  const { time: _time, minutes: _minutes, snoozedUntil: _snoozedUntil, ...rest } = known;
  return {
    ...rest,
    text,
    due: day,
    ...(time !== undefined && { time }),
    ...(time !== undefined && minutes !== undefined && { minutes }),
    ...(place !== undefined && { place }),
  };
}

/** One of ours whose day or time was changed in the calendar; its title is one we made, and may be masked: never taken back. */
function rescheduled(known: FollowUp, { day, time, minutes }: CalendarEntry): FollowUp | undefined {
  const length = minutes ?? USUAL_MINUTES;
  const isLong = time === undefined || (known.minutes ?? USUAL_MINUTES) === length;
  if (isAt(known, day, time) && isLong) return undefined;
  const { time: _time, minutes: _minutes, snoozedUntil: _snoozedUntil, ...rest } = known;
  const kept = length === USUAL_MINUTES ? known.minutes : length;
  return {
    ...rest,
    due: day,
    ...(time !== undefined && { time }),
    ...(time !== undefined && kept !== undefined && { minutes: isLong ? kept : length }),
  };
}

/** Whether the agenda has it then: put off, it stands on its new day without a time. */
function isAt(known: FollowUp, day: Day, time: string | undefined): boolean {
  const planned = plannedDay(known);
  return planned === day && (planned === known.due ? known.time : undefined) === time;
}
