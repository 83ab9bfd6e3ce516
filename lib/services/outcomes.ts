import type { Observable } from 'rxjs';
import type { OutcomeCounts, ScriptOutcome } from '../domain/script/outcome.ts';
import type { Result, SaveFailure } from './result.ts';

/** What the user has tapped about scripts: worked, did not. Sealed, of no client. */
export interface OutcomeService {
  /** All of them, oldest first, again after every tap in any context; none while locked. */
  readonly outcomes$: Observable<readonly ScriptOutcome[]>;
  /** Counts of those so old that they are not kept one by one. */
  readonly older$: Observable<OutcomeCounts>;
  /** Count a tap. `id`: made by the caller, who may call again without knowing whether it was counted; the same id counts once. */
  add(outcome: Omit<ScriptOutcome, 'id'> & { readonly id?: string }): Promise<Result<ScriptOutcome, SaveFailure>>;
  /** Take a tap back. */
  remove(id: string): Promise<Result<void, SaveFailure>>;
}
