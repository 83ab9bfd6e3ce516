import type { ChangeCause } from '../domain/audit/cause.ts';
import type { DossierRecords, RecordKind } from '../domain/dossier/dossier.ts';
import type { Result, Saved, SaveFailure } from './result.ts';

/** Why nothing was changed. `stale`: a record is no longer as it was shown. */
export type EditFailure = SaveFailure | 'stale';

/** One record as it shall be (without one: it goes) in place of the one that was shown (without one: it is new). */
export type RecordEdit = {
  [K in RecordKind]: {
    readonly clientId: string;
    readonly kind: K;
    readonly was?: DossierRecords[K];
    readonly record?: DossierRecords[K];
  };
}[RecordKind];

/** What was done by an edit, for the history. */
export type EditCause = Extract<
  ChangeCause,
  | 'editClient'
  | 'moveStage'
  | 'editPeople'
  | 'editTouch'
  | 'planWork'
  | 'editOpportunity'
  | 'runProcedure'
  | 'editResearch'
  | 'debrief'
>;

/** Changing records by hand. Every call is one commit that can be taken back. */
export interface EditService {
  /**
   * Write all of them or none. `stale`: one is not as it was shown any more; `invalid`: an edit that says nothing, or a value
   * that breaks its schema.
   */
  save(edits: readonly RecordEdit[], cause: EditCause): Promise<Result<Saved, EditFailure>>;
  /** The id of a new record. */
  newId(): string;
}
