import type { Stage } from '../stage/stage.ts';

/** A criterion that must be met to leave a stage, in words that a bank may put in the place of ours. Ids of the shipped ones: `EXIT_CRITERIA`. */
export interface Criterion {
  readonly id: string;
  readonly stage: Stage;
  readonly name: string;
  /** Moving on without it needs a reason. */
  readonly isMandatory: boolean;
  /** What shows that it is met. */
  readonly shownBy: string;
}
