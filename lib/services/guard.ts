import type { Observable } from 'rxjs';
import type { WordingCheck } from '../domain/compliance/check-wording.ts';
import type { Result } from './result.ts';

/** Looking after the wording of what is written and copied (domain facts §10). */
export interface GuardService {
  /**
   * Finds wording by the words shipped and those of content in force; again when these change. What it reads with is fetched when
   * somebody first asks; stays silent when that does not come.
   */
  readonly check$: Observable<WordingCheck>;
  /** The check when the bank lets nothing forbidden be saved or copied, else undefined. Rejects when it cannot be fetched. */
  blocking(): Promise<WordingCheck | undefined>;
  /** Copy a sentence for a client. `wording`: the bank does not allow what it says; `clipboard`: the browser refused. */
  copy(text: string): Promise<Result<void, 'wording' | 'clipboard'>>;
}
