import type { SpokenDay } from '../calendar/spoken-day.ts';
import type { Chip, LogContext, PersonMention, Span } from './parsed-log.ts';

/** What a clause of a line is: the contact itself, a promise, or what is to be done next. */
export type ClauseRole = 'contact' | 'promise' | 'step';

/** A stretch of the line with one role. */
export interface Clause extends Span {
  readonly role: ClauseRole;
  /** Who promises. */
  readonly by?: 'us' | 'client';
  /** The word that made it a promise, to be left out of its text. */
  readonly opener?: Span;
  readonly days: readonly SpokenDay[];
}

/** What has been found in a line before it is cut into clauses; `text` is folded. */
export interface LineParts {
  readonly text: string;
  readonly days: readonly SpokenDay[];
  readonly times: readonly Chip<string>[];
  /** All places where somebody is named. */
  readonly people: readonly Chip<PersonMention>[];
  readonly context: LogContext;
}

/** Where a clause begins, and what. */
export interface Cut {
  readonly at: number;
  readonly role: ClauseRole;
  readonly by?: 'us' | 'client';
  readonly opener?: Span;
  /** Told by a day and what follows it alone: gives way to a clause that still wants a day. */
  readonly isWeak?: boolean;
}
