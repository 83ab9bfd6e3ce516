import type { Observable } from 'rxjs';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientKind } from '../domain/client/client.ts';
import type { MatchedBy } from '../domain/hand-over/match.ts';
import type { Result, SaveFailure } from './services.ts';

/** What is to be given, to whom and by whom. */
export interface GiveInput {
  readonly clientIds: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Without: notes and what was said in touches are left out. */
  readonly hasNotes: boolean;
}

/** A finished hand-over. The code is kept nowhere: whoever loses it needs a new file. */
export interface Given {
  readonly file: Blob;
  /** As it is shown: `ABCD-EFGH-JKMN-PQRS`. */
  readonly code: string;
  readonly clients: number;
  /** Last day on which the file can be opened. */
  readonly expiresOn: Day;
  readonly commitId: string;
}

/**
 * Why nothing was given. `byPolicy`: the bank allows no hand-overs; `none`: nobody was chosen; `tooMany`: more than fit in one file; `notAsWritten`: the file did not read
 * back; `changed`: a client was changed meanwhile.
 */
export type GiveFailure = SaveFailure | 'byPolicy' | 'none' | 'tooMany' | 'notAsWritten' | 'changed';

/** Why a file is none that can be opened: nothing was asked for yet. `byPolicy`: the bank allows no hand-overs. */
export type FileFailure = 'byPolicy' | 'foreign' | 'damaged' | 'newer' | 'weak' | 'unreachable';

/**
 * Why a file did not open. `badCode`: what was typed cannot be a code; `alreadyReceived`: its clients were taken over before;
 * `own`: it was written here; `expired`: its last day is over.
 */
export type UnlockFailure =
  | 'badCode'
  | 'wrongCode'
  | 'badContent'
  | 'expired'
  | 'alreadyReceived'
  | 'own'
  | 'locked'
  | 'storage';

/** What to do with a received client. `merge`: bring it into the one of the book it was found to be. */
export type ReceiveChoice = 'merge' | 'add' | 'skip';

/** A received client and the one of the book it may be. */
export interface ReceivedClient {
  readonly clientId: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly touches: number;
  readonly people: number;
  readonly followUps: number;
  readonly match?: {
    readonly clientId: string;
    readonly name: string;
    readonly by: MatchedBy;
    readonly isArchived: boolean;
  };
  /** What can be done with it, the proposal first. */
  readonly choices: readonly ReceiveChoice[];
}

/** An opened file: who gave what, and what is known of it here. */
export interface HandOverPreview {
  readonly from: string;
  readonly to: string;
  readonly givenOn: Day;
  readonly expiresOn: Day;
  readonly hasNotes: boolean;
  readonly clients: readonly ReceivedClient[];
  /** Take the clients over in one commit; one not named is treated as proposed. */
  accept(choices: ReadonlyMap<string, ReceiveChoice>): Promise<Result<Received, SaveFailure | 'changed' | 'none'>>;
  /** The same file against the book as it is by now, after `changed` or `gone`. */
  again(): Promise<Result<HandOverPreview, UnlockFailure>>;
}

/** What was taken over. Taken back by `book.undo`. */
export interface Received {
  readonly commitId: string;
  readonly added: number;
  readonly merged: number;
  /** Merged clients for whom the file had nothing new. */
  readonly unchanged: number;
}

/** A file that is whole; still sealed. */
export interface SealedHandOver {
  unlock(code: string): Promise<Result<HandOverPreview, UnlockFailure>>;
}

/** Clients given to a colleague and received from one. */
export interface HandOverService {
  /** The name used the last time clients were given; empty before. */
  readonly ownName$: Observable<string>;
  /** Write the file, read it back, then archive the copies here. */
  give(input: GiveInput): Promise<Result<Given, GiveFailure>>;
  open(file: Blob): Promise<Result<SealedHandOver, FileFailure>>;
}
