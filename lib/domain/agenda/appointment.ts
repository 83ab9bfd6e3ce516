import type { Day } from '../calendar/day.ts';
import { type FollowUp, MOST_MINUTES, MOST_PLACE } from '../follow-up/follow-up.ts';
import type { Channel } from '../touch/touch.ts';
import { type AgendaFollowUp, plannedDay } from './agenda.ts';

/** What somebody plans: what, on which day, and where it is an appointment at what time, for how long, where, which way. */
export interface Appointment {
  readonly text: string;
  readonly day: Day;
  readonly time?: string;
  readonly minutes?: number;
  readonly place?: string;
  readonly channel?: Channel;
}

/** What a follow-up plans as it stands in the agenda. */
export function appointmentOf(item: AgendaFollowUp): Appointment {
  const { text, due, time, minutes, place, channel } = item;
  const day = plannedDay(item);
  return {
    text,
    day,
    ...(time !== undefined && day === due && { time }),
    ...(time !== undefined && day === due && minutes !== undefined && { minutes }),
    ...(place !== undefined && { place }),
    ...(channel !== undefined && { channel }),
  };
}

/**
 * The follow-up as it is planned anew. What had been put off is so no more once it has another day. Without a time nothing has a
 * length; blank places are none; what is too long for the store is cut.
 */
export function replanned(item: FollowUp, to: Appointment): FollowUp {
  const { time: _time, minutes: _minutes, place: _place, channel: _channel, ...rest } = item;
  const { snoozedUntil: _snoozedUntil, ...due } = rest;
  const isMoved = to.day !== plannedDay(item);
  const kept = isMoved || to.time !== undefined ? { ...due, due: to.day } : rest;
  const place = to.place?.trim().slice(0, MOST_PLACE);
  return {
    ...kept,
    text: to.text.trim() || item.text,
    ...(to.time !== undefined && { time: to.time }),
    ...(to.time !== undefined && to.minutes !== undefined && { minutes: boundedMinutes(to.minutes) }),
    ...(place && { place }),
    ...(to.channel !== undefined && { channel: to.channel }),
  };
}

/** A new next step for what is planned. */
export function newFollowUp(id: string, to: Appointment): FollowUp {
  return replanned({ id, kind: 'nextStep', text: to.text, due: to.day }, to);
}

/** Whether a record still says what the agenda showed of it. */
export function isAsPlanned(record: FollowUp, shown: AgendaFollowUp): boolean {
  const now: { readonly [key: string]: unknown } = { ...record };
  const was: { readonly [key: string]: unknown } = { ...shown };
  const fields = ['kind', 'text', 'due', 'by', 'snoozedUntil', 'time', 'minutes', 'place', 'channel'] as const;
  const isOpen = record.doneOn === undefined && record.droppedOn === undefined;
  return isOpen && fields.every((field) => now[field] === was[field]);
}

function boundedMinutes(minutes: number): number {
  return Math.min(Math.max(1, Math.round(minutes)), MOST_MINUTES);
}
