import type { Day } from '../calendar/day.ts';

/** What shows that a criterion is met: a touch or document by its id, a day, or the manager's word. */
export interface Evidence {
  readonly kind: 'touch' | 'document' | 'date' | 'note';
  /** Id of the touch or document; the day itself for a date. */
  readonly ref?: string;
  readonly text?: string;
}

/** A criterion that was ticked off. */
export interface CriterionTick {
  /** Id of the criterion, see `EXIT_CRITERIA`. */
  readonly id: string;
  readonly on: Day;
  readonly evidence: Evidence;
}
