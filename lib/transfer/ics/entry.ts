import type { CalendarEntry } from '../../domain/agenda/calendar-entry.ts';

/** Why a file is not read. `cancelled`: the user stopped it. */
export type CalendarProblem =
  | 'empty'
  | 'tooLarge'
  | 'notACalendar'
  | 'encoding'
  | 'tooManyEvents'
  | 'damaged'
  | 'cancelled';

/** What a file holds within the time looked at. */
export interface ReadCalendar {
  /** By day, then time. */
  readonly entries: readonly CalendarEntry[];
  /** Events of the file, broken ones included. */
  readonly events: number;
  /** Events that all lie behind, that lie farther ahead than is looked, and that could not be understood. */
  readonly past: number;
  readonly later: number;
  readonly broken: number;
}

/** Most bytes of a calendar file. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Most events of a file, past ones included. */
export const MOST_EVENTS = 20_000;
/** Most dated things within the time looked at. */
export const MOST_ENTRIES = 2_000;

/** Days for which what comes again is written out. */
export const SERIES_DAYS = 60;
/** Days looked ahead for what comes once. */
export const SINGLE_DAYS = 366;
