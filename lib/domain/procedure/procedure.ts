import type { Day } from '../calendar/day.ts';

/** Procedures kept of one client. */
export const MOST_PROCEDURES = 50;
/** Steps of one, and of a checklist. */
export const MOST_PROCEDURE_STEPS = 30;

/** A step that was done, with the moment. */
export interface StepDone {
  /** Id of the step in its checklist. */
  readonly id: string;
  readonly on: Day;
  /** Local wall-clock time `HH:MM`. */
  readonly time?: string;
  readonly note?: string;
}

/**
 * A checklist that is gone through with a client: a complaint in its five steps (domain facts §7), or the setting up of a service (§13). What
 * the steps are stands in the content; what was done when stands here.
 */
export interface Procedure {
  readonly id: string;
  /** Id of the checklist in the content: `complaint.transfer`. */
  readonly checklistId: string;
  readonly openedOn: Day;
  readonly openedAt?: string;
  /** What it is about, in the manager's words. */
  readonly text?: string;
  readonly done: readonly StepDone[];
  readonly closedOn?: Day;
}
