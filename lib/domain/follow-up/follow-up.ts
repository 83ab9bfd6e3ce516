import type { Day } from '../calendar/day.ts';

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
}

/** Open follow-ups, earliest due first (ties by id, so the order is stable). */
export function openFollowUps<T extends Pick<FollowUp, 'id' | 'due' | 'doneOn'>>(followUps: readonly T[]): T[] {
  return followUps
    .filter((item) => item.doneOn === undefined)
    .sort((a, b) => (a.due === b.due ? compare(a.id, b.id) : compare(a.due, b.due)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
