import type { Evidence } from '../domain/stage/criterion.ts';
import type { Stage } from '../domain/stage/stage.ts';
import type { Result, Saved, SaveFailure } from './result.ts';

/** Why nothing was changed. `stale`: the client is no longer as it was shown. */
export type StageFailure = SaveFailure | 'stale';

/** Moving a client through the stages, and what shows that it may move. Every call is one commit that can be taken back. */
export interface StageService {
  /** Tick an exit criterion off, today, by this evidence; ticking again replaces the evidence. */
  tick(clientId: string, criterionId: string, evidence: Evidence): Promise<Result<Saved, StageFailure>>;
  /** It is no longer met. `stale`: it was not ticked. */
  untick(clientId: string, criterionId: string): Promise<Result<Saved, StageFailure>>;
  /**
   * Move to another stage, today. `stale` as well when a reason is wanted and none was given: the one who asks has
   * judged by an older state.
   */
  move(clientId: string, to: Stage, reason?: string): Promise<Result<Saved, StageFailure>>;
}
