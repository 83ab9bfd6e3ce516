import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workdays.ts';
import type { ObjectionScenario } from '../objection/scenario.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { Channel } from '../touch/touch.ts';

/** What a contact was about. Rate 利率, fee 手续费, limit 额度, collateral 担保, documents 资料, procedure 流程, speed 快慢 … */
export type LogTopic =
  | 'rate'
  | 'fee'
  | 'limit'
  | 'collateral'
  | 'documents'
  | 'procedure'
  | 'speed'
  | 'competitor'
  | 'project'
  | 'staff'
  | 'complaint'
  | 'personal';

/** A place of the line: from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing read from the line, and where. */
export interface Chip<T> extends Span {
  readonly value: T;
  /** 0 to 1 where it was guessed; absent where the line says it. */
  readonly confidence?: number;
}

/** Somebody of the line: a known person by id, or a name as it is written. */
export interface PersonMention {
  /** Full name of a known person, else the name as written (王总). */
  readonly name: string;
  readonly id?: string;
  /** The title it is written with (总, 会计). */
  readonly title?: string;
}

/** A product or topic with the word that speaks of it. */
export interface Mention<T> {
  readonly id: T;
  readonly word: string;
}

/** Something somebody said they would do: by us 我方 or by the client. */
export interface PromiseMention {
  readonly by: 'us' | 'client';
  /** The clause without its words of time and of promising. */
  readonly text: string;
  readonly due?: Day;
  /** Clock time on the due day, `HH:MM`. */
  readonly time?: string;
}

/** What is to be done next. */
export interface NextStepMention {
  readonly text: string;
  readonly due?: Day;
  /** Clock time on the due day, `HH:MM`. */
  readonly time?: string;
  readonly channel?: Channel;
}

/** One line of the log, understood. Every part may be missing. */
export interface ParsedLog {
  readonly channel?: Chip<Channel>;
  /** Two-way contact; the span is the word that decided, of a plain contact the channel's. */
  readonly isEffective?: Chip<boolean>;
  /** Day of the contact, where it is not today. */
  readonly day?: Chip<Day>;
  /** Clock time of the contact, `HH:MM`. */
  readonly time?: Chip<string>;
  readonly people: readonly Chip<PersonMention>[];
  readonly topics: readonly Chip<Mention<LogTopic>>[];
  readonly products: readonly Chip<Mention<ProductFamily>>[];
  readonly objections: readonly Chip<Mention<ObjectionScenario>>[];
  readonly promises: readonly Chip<PromiseMention>[];
  readonly nextStep?: Chip<NextStepMention>;
}

/** A contact person of the client. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

/** What a line is read against. */
export interface LogContext {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly people: readonly KnownPerson[];
  /** Finds doubts by further words than those shipped. */
  readonly findObjections?: (text: string) => (Span & { readonly meaning: ObjectionScenario; readonly word: string })[];
}
