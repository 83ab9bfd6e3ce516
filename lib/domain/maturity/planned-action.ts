import type { Day } from '../calendar/day.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';

/** What became of a suggested action: not listed yet, listed for a day, or done on one. */
export type PlannedAction =
  | { readonly state: 'open' }
  | { readonly state: 'planned'; readonly due: Day }
  | { readonly state: 'done'; readonly on: Day };

/**
 * What became of an action among a client's follow-ups: one that stands before one that was done, the earliest due and the
 * latest done. What was given up is as if it had never been listed: the action is offered again.
 */
export function plannedAction(
  followUps: readonly Pick<FollowUp, 'actionId' | 'due' | 'doneOn' | 'droppedOn'>[],
  actionId: string,
): PlannedAction {
  let due: Day | undefined;
  let on: Day | undefined;
  for (const each of followUps) {
    if (each.actionId !== actionId || each.droppedOn !== undefined) continue;
    if (each.doneOn === undefined) due = due === undefined || each.due < due ? each.due : due;
    else on = on === undefined || each.doneOn > on ? each.doneOn : on;
  }
  if (due !== undefined) return { state: 'planned', due };
  return on === undefined ? { state: 'open' } : { state: 'done', on };
}
