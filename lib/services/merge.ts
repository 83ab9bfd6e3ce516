import type { Client } from '../domain/client/client.ts';
import type { ChosenField, FieldChoice } from '../domain/client-merge/merge.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { Result, Saved, SaveFailure } from './services.ts';

/** Two clients that are to be one. The dossiers are as they were shown: what was decided is decided about these. */
export interface MergeInput {
  readonly kept: Dossier;
  readonly gone: Dossier;
  readonly choice: FieldChoice;
  /** A line for the note with the values that no field has room for. */
  readonly noteOf: (left: Readonly<Partial<Pick<Client, ChosenField>>>) => string;
}

/** One client that is to be two: see `splitClient` for what goes along with what. */
export interface SplitInput {
  readonly from: Dossier;
  readonly name: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
  readonly recordIds: ReadonlySet<string>;
  readonly aliases: readonly string[];
}

/** Making one client of two, or two of one; each is one commit that can be taken back. */
export interface MergeService {
  /** `stale`: one of them is not what was shown. `invalid`: they must stay apart, or do not fit into one record. */
  merge(input: MergeInput): Promise<Result<Saved, SaveFailure | 'stale'>>;
  /** `duplicate`: there is such a client already; `badUscc`: the code's check character does not fit. */
  split(
    input: SplitInput,
  ): Promise<Result<Saved & { readonly clientId: string }, SaveFailure | 'stale' | 'duplicate' | 'badUscc'>>;
}
