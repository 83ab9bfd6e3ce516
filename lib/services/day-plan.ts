import type { Observable } from 'rxjs';
import type { Day } from '../domain/calendar/day.ts';
import type { DayEntry } from '../domain/today/day-plan.ts';
import type { EditFailure } from './edit.ts';
import type { Result, Saved } from './result.ts';

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
  /** Leave a client out of the list until a day; undefined: no more. One commit that can be taken back. */
  restClient(clientId: string, until: Day | undefined): Promise<Result<Saved, EditFailure>>;
}
