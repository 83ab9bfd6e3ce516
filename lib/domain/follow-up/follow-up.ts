import type { Day } from '../calendar/day.ts';
import type { Channel } from '../touch/touch.ts';

/** Why a follow-up was given up: nobody needs it any more, something else was agreed instead, or it was not managed. */
export const DROP_REASONS = Object.freeze(['notNeeded', 'replaced', 'failed'] as const);

/** One of {@link DROP_REASONS}. */
export type DropReason = (typeof DROP_REASONS)[number];

/** A follow-up 待办: a dated thing to do. A promise 承诺事项 is one the client was told to expect. */
export interface FollowUp {
  readonly id: string;
  readonly kind: 'nextStep' | 'promise';
  readonly text: string;
  readonly due: Day;
  /** Day on which it was done; absent while open. */
  readonly doneOn?: Day;
  /** The touch it came out of. */
  readonly touchId?: string;
  /** Who promised, for promises; absent: we did. What the client promised is chased, not kept. */
  readonly by?: 'us' | 'client';
  /** The day's list is silent about it before this day; the due day stays. */
  readonly snoozedUntil?: Day;
  /** Day on which it was given up without being done. */
  readonly droppedOn?: Day;
  /** Why, where somebody has said; only with `droppedOn`. */
  readonly dropReason?: DropReason;
  /** Wall-clock time `HH:MM` on the due day, where it is an appointment. */
  readonly time?: string;
  /** How long it is to last. */
  readonly minutes?: number;
  /** Where: an address, a room, a name of a place. */
  readonly place?: string;
  /** The way of the planned contact; `visit`: going to see them. Absent: no contact, or nobody has said. */
  readonly channel?: Channel;
  /** The suggested action it was made from, as its rule names it. */
  readonly actionId?: string;
}

/** Most minutes an appointment lasts: a day. */
export const MOST_MINUTES = 1_440;
/** Most characters of its place. */
export const MOST_PLACE = 300;

/** Whether it is still to be done: neither done nor given up. */
export function isOpen(item: Pick<FollowUp, 'doneOn' | 'droppedOn'>): boolean {
  return item.doneOn === undefined && item.droppedOn === undefined;
}

/** Whether the day's list speaks of an open follow-up on `today`: it has fallen due and is not put off. */
export function isDueOn(item: Pick<FollowUp, 'due' | 'snoozedUntil'>, today: Day): boolean {
  return item.due <= today && (item.snoozedUntil === undefined || item.snoozedUntil <= today);
}

/** Open follow-ups, earliest due first (ties by id, so the order is stable). */
export function openFollowUps<T extends Pick<FollowUp, 'id' | 'due' | 'doneOn' | 'droppedOn'>>(
  followUps: readonly T[],
): T[] {
  return followUps.filter(isOpen).sort((a, b) => (a.due === b.due ? compare(a.id, b.id) : compare(a.due, b.due)));
}

/** The same with promises of either side first: a next step can wait, a word that was given cannot. */
export function promisesFirst<T extends Pick<FollowUp, 'kind'>>(items: readonly T[]): readonly T[] {
  return [...items.filter(({ kind }) => kind === 'promise'), ...items.filter(({ kind }) => kind !== 'promise')];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
