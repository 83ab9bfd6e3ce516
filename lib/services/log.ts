import type { Day } from '../domain/calendar/day.ts';
import type { PersonRole } from '../domain/client/person.ts';
import type { ObjectionScenario } from '../domain/objection/scenario.ts';
import type { ProductFeedback } from '../domain/product/feedback.ts';
import type { ProductFamily } from '../domain/product/holding.ts';
import type { KnownPerson, ParsedLog } from '../domain/quick-log/parsed-log.ts';
import type { Channel } from '../domain/touch/touch.ts';

/** Something promised in a contact, to be kept as a follow-up. */
export interface PromiseInput {
  readonly by: 'us' | 'client';
  readonly text: string;
  readonly due: Day;
  /** `HH:MM` on that day, where the line says it. */
  readonly time?: string;
}

/** Somebody who is not among the client's people yet and is to be added with the touch. */
export interface NewPersonInput {
  readonly name: string;
  readonly title?: string;
  /** 经办人 where nobody has said. */
  readonly role?: PersonRole;
}

/** A doubt raised in a contact, and whether the answer worked, where somebody has said. */
export interface ObjectionInput {
  readonly scenario: ObjectionScenario;
  readonly worked?: boolean;
  /** The script it was answered with. */
  readonly scriptId?: string;
}

/** What the log line asks to save. */
export interface TouchInput {
  readonly clientId: string;
  readonly channel: Channel;
  readonly day: Day;
  /** `HH:MM`, where the line says it; else the time of saving, when the day is today. */
  readonly time?: string;
  readonly text: string;
  readonly isEffective: boolean;
  readonly personIds: readonly string[];
  readonly newPeople?: readonly NewPersonInput[];
  readonly topics?: readonly string[];
  readonly products?: readonly ProductFamily[];
  readonly objections?: readonly ObjectionInput[];
  readonly feedback?: readonly ProductFeedback[];
  readonly promises?: readonly PromiseInput[];
  /** The dated next step, when one was set. */
  readonly next?: {
    readonly text: string;
    readonly due: Day;
    readonly kind: 'nextStep' | 'promise';
    /** `HH:MM` on that day and the way of the contact, where the line says them. */
    readonly time?: string;
    readonly channel?: Channel;
  };
  /** A touch of the same client that this one goes into, instead of becoming one of its own. */
  readonly mergeInto?: string;
}

/** What somebody changed about a promise that was read from the line; `text` tells which one is meant. */
export interface PromiseEdit {
  readonly text: string;
  readonly by?: 'us' | 'client';
  readonly due?: Day;
  readonly isRefused?: boolean;
}

/** Fields of a draft that may hold a choice made by hand. */
export type HandField = 'channel' | 'isEffective' | 'nextText' | 'nextDue' | 'day';

/** What was said of a script in one conversation; `outcomeId` is the outcome it was counted as. */
export interface ScriptTap {
  readonly scriptId: string;
  readonly worked: boolean;
  readonly outcomeId: string;
}

/** A log line not yet saved: its text, and what was chosen by hand. */
export interface Draft {
  readonly channel: Channel;
  readonly text: string;
  readonly isEffective: boolean;
  readonly nextText: string;
  readonly nextDue: Day | '';
  readonly isPromise: boolean;
  readonly personIds: readonly string[];
  /** Day of the contact; today when unset. */
  readonly day?: Day;
  /** Fields that were set by hand and that no word of the line changes; absent in drafts of earlier versions. */
  readonly hand?: readonly HandField[];
  /** What was read from the line and taken away by hand, as `kind:id`. */
  readonly refused?: readonly string[];
  /** Names of people to be added with the touch. */
  readonly newPeople?: readonly string[];
  readonly promiseEdits?: readonly PromiseEdit[];
  /** What was added by hand although the line does not say it, as `kind:id`. */
  readonly added?: readonly string[];
  /** Parts that people of `newPeople` play, where chosen. */
  readonly newRoles?: readonly { readonly name: string; readonly role: PersonRole }[];
  /** Doubts whose answer is known to have worked or not. */
  readonly answered?: readonly ObjectionInput[];
  /** What was said of products; one without words means the line itself. */
  readonly feedback?: readonly ProductFeedback[];
  /** Scripts of which somebody has said whether they helped. */
  readonly tapped?: readonly ScriptTap[];
}

/** Whom a text is to be logged for, and what of it goes into the line. */
export interface LogTarget {
  /** One: that client; several or none: the user is asked. */
  readonly clientIds: readonly string[];
  readonly text: string;
}

/** Reads log lines on this machine. */
export interface LineReader {
  read(line: string, today: Day, people: readonly KnownPerson[]): ParsedLog;
  /** Whether people work on that day (法定节假日, 调休). */
  isWorkday(day: Day): boolean;
}

/** Understanding log lines: word tables and the work calendar, which come in a file of their own. */
export interface QuickLogService {
  /** The reader, fetched the first time. Rejects when it cannot be fetched; the next call tries again. */
  load(): Promise<LineReader>;
}
