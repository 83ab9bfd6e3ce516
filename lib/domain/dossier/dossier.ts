import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import type { Loan } from '../credit/loan.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Opportunity } from '../opportunity/opportunity.ts';
import type { Holding } from '../product/holding.ts';
import type { Touch } from '../touch/touch.ts';

/** Everything known about one client, read and written together. Lists carry no order of their own. */
export interface Dossier {
  readonly client: Client;
  readonly people: readonly Person[];
  readonly touches: readonly Touch[];
  readonly holdings: readonly Holding[];
  readonly loans: readonly Loan[];
  readonly followUps: readonly FollowUp[];
  /** Absent: none; dossiers of earlier versions were written without. */
  readonly opportunities?: readonly Opportunity[];
}

/** The records a dossier is made of, by the table name used in changes and in the audit log. */
export interface DossierRecords {
  readonly client: Client;
  readonly person: Person;
  readonly touch: Touch;
  readonly holding: Holding;
  readonly loan: Loan;
  readonly followUp: FollowUp;
  readonly opportunity: Opportunity;
}

/** Name of a record kind within a dossier. */
export type RecordKind = keyof DossierRecords;

/** One change to one record. `put` inserts or replaces the whole record. */
export type Change = {
  [K in RecordKind]:
    | { readonly op: 'put'; readonly kind: K; readonly clientId: string; readonly record: DossierRecords[K] }
    | { readonly op: 'remove'; readonly kind: K; readonly clientId: string; readonly id: string };
}[RecordKind];
