import type { Day } from '../calendar/day.ts';
import type { Stage } from './stage.ts';

/** One change of stage, kept for good. */
export interface StageMove {
  readonly from: Stage;
  readonly to: Stage;
  readonly on: Day;
  /** Why, in the manager's words: required when mandatory criteria were open, and for dormant and lost. */
  readonly reason?: string;
  /** Ids of mandatory criteria that were open. */
  readonly open?: readonly string[];
}
