import type { Day } from '../calendar/day.ts';

/** One dated thing of a calendar file, on the wall clock in China. */
export interface CalendarEntry {
  /** Tells it from all others of the file, and stays the same from file to file: the UID, and of a series the day in it. */
  readonly key: string;
  readonly uid: string;
  readonly day: Day;
  /** `HH:MM`; absent: all day. */
  readonly time?: string;
  readonly minutes?: number;
  readonly title: string;
  readonly place?: string;
  /** Description and names of those invited: read for names of clients, never kept. */
  readonly about: string;
  readonly isCancelled: boolean;
}
