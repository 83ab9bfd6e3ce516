import type { AgendaFollowUp } from '../domain/agenda/agenda.ts';
import type { Appointment } from '../domain/agenda/appointment.ts';
import type { EntrySkip, EntryVerdict } from '../domain/agenda/entry-plan.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { FollowUp } from '../domain/follow-up/follow-up.ts';
import type { CalendarProblem } from '../transfer/ics/entry.ts';
import type { EditFailure } from './edit.ts';
import type { Result, Saved } from './result.ts';

/** Planning in the week: every call is one commit that can be taken back. */
export interface CalendarService {
  /** A new next step of a client. */
  plan(clientId: string, appointment: Appointment): Promise<Result<Saved, EditFailure>>;
  /** Plan something anew that was shown as this. `stale`: it is no longer so. */
  replan(clientId: string, shown: AgendaFollowUp, to: Appointment): Promise<Result<Saved, EditFailure>>;
}

/** A calendar file that has been read. What is in it is for the import service alone. */
export interface OpenedCalendar {
  /** Name of the file. */
  readonly file: string;
}

/** Whose events are, by UID: the id of a client, or `skip`. What is certain needs no decision. */
export type CalendarDecisions = ReadonlyMap<string, string>;

/** Entries by what becomes of them. */
export type CalendarCounts = Readonly<Record<EntryVerdict, number>>;

/** A client an event may be about. */
export interface CalendarClient {
  readonly clientId: string;
  readonly name: string;
}

/** One event of a calendar, or one series, and what would become of it. */
export interface CalendarRow {
  readonly uid: string;
  readonly title: string;
  readonly place?: string;
  /** When, or the first time that is spoken of here. */
  readonly day: Day;
  readonly time?: string;
  /** How many times it comes within the time looked at. */
  readonly times: number;
  readonly verdict: EntryVerdict;
  readonly reason?: EntrySkip;
  readonly client?: CalendarClient;
  /** It is in the book already, with this client. */
  readonly isKnown: boolean;
  readonly candidates: readonly CalendarClient[];
  /** What it is in the book, and what would be written. */
  readonly was?: FollowUp;
  readonly becomes?: FollowUp;
}

/** What an import of a calendar would do; nothing has been written. */
export interface CalendarPreview {
  readonly rows: readonly CalendarRow[];
  readonly counts: CalendarCounts;
  /** Events of the file; of them wholly past, farther ahead than is looked, not understood. */
  readonly events: number;
  readonly past: number;
  readonly later: number;
  readonly broken: number;
}

/** Why a calendar cannot be looked at: what is wrong with the file, or with the own book. */
export type CalendarFailure = CalendarProblem | 'locked' | 'storage';
