import type { Observable } from 'rxjs';
import type { DayEntry } from '../domain/today/day-plan.ts';

/** Who to see today and why now, as of one state of the book. */
export interface DayPlan {
  /** Clients on the list. */
  readonly count: number;
  /** Follow-ups and promises that have fallen due and are not put off: the number on the badge. */
  readonly due: number;
  /** Clients in the book. */
  readonly clients: number;
  /** The heaviest entries. */
  first(most: number): readonly DayEntry[];
}

/** The day's plan of the whole book. */
export interface DayPlanService {
  /** The plan, again after every change of the book or the day. Worked out in slices; an empty one while locked. */
  readonly plan$: Observable<DayPlan>;
}
