import type { Day } from '../calendar/day.ts';
import type { Client, Grade, Segment } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import type { Loan, LoanClass } from '../credit/loan.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Holding } from '../product/holding.ts';
import type { Stage } from '../stage/stage.ts';
import type { Channel, Touch } from '../touch/touch.ts';
import type { Issue } from './issue.ts';

/** What is taken where the table says nothing; chosen by the user before the plan is made. */
export interface ImportSettings {
  readonly today: Day;
  readonly is1904: boolean;
  readonly segment: Segment;
  readonly grade: Grade;
  readonly stage: Stage;
  readonly channel: Channel;
  /** Class of a loan for which the table names none; without it such a loan is an error. */
  readonly loanClass?: LoanClass;
  /** A row without client belongs to the client of the row above (cells that were merged). */
  readonly isClientCarriedDown: boolean;
}

type Known<T> = { readonly [K in keyof T]?: T[K] };

/** What a row says of its client; what it does not say is absent. */
export type ClientPart = Known<Omit<Client, 'id' | 'aliases' | 'createdOn' | 'stageSince'>>;
/** What a row says of a person. */
export type PersonPart = Pick<Person, 'name'> & Known<Omit<Person, 'id' | 'name'>>;
/** A touch of a row; the person met is named, not yet known by id. */
export type TouchPart = Omit<Touch, 'id' | 'personIds'> & { readonly personName?: string };
/** The next step of a row. */
export type NextPart = Pick<FollowUp, 'text' | 'due' | 'kind'>;
/** What a row says of a loan. */
export type LoanPart = Pick<Loan, 'number'> & Known<Omit<Loan, 'id' | 'number'>>;
/** What a row says of a holding. A balance of zero alone says that there is none: it changes one, but makes none. */
export type HoldingPart = Pick<Holding, 'name' | 'family'> &
  Known<Omit<Holding, 'id' | 'name' | 'family'>> & { readonly isNothing?: true };

/** Why a row is no record and is passed over without a word of blame. */
export type PassedOver = 'total' | 'headingAgain' | 'noValues';

/** One row taken apart. */
export interface RowDraft {
  /** Index in the table's rows. */
  readonly row: number;
  readonly passedOver?: PassedOver;
  readonly client: ClientPart;
  readonly people: readonly PersonPart[];
  readonly touch?: TouchPart;
  readonly next?: NextPart;
  readonly loan?: LoanPart;
  readonly holdings: readonly HoldingPart[];
  readonly issues: readonly Issue[];
}
