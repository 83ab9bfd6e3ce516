import { type Day, isDay } from '../calendar/day.ts';
import {
  isOpenOpportunity,
  MOST_OPPORTUNITY_MOVES,
  type Opportunity,
  type OpportunityMove,
  type OpportunityState,
} from './opportunity.ts';

/**
 * How likely an opportunity in a state is usually won, in percent; what a new one starts with. The sources name no figures: shipped
 * defaults, which the manager changes one by one.
 */
export const USUAL_PROBABILITY: { readonly [S in OpportunityState]: number } = Object.freeze({
  proposed: 20,
  inTalks: 40,
  applied: 70,
  won: 100,
  lost: 0,
  declined: 0,
  unsuitable: 0,
});

/** Whether a reason is asked for: one that was lost or turned down without a reason teaches nothing. */
export function asksReason(state: OpportunityState): boolean {
  return state === 'lost' || state === 'declined' || state === 'unsuitable';
}

/** Where an opportunity goes, when and why. */
export interface MoveInput {
  readonly to: OpportunityState;
  readonly on: Day;
  readonly reason?: string;
  readonly restUntil?: Day;
}

/**
 * An opportunity in another state, with the move put down. The reason and the day of rest are those of the new state alone. A probability the
 * manager set himself stays while somebody works on it; once it is decided it is certain either way.
 */
export function movedTo(opportunity: Opportunity, { to, on, reason, restUntil }: MoveInput): Opportunity {
  const {
    state: from,
    reason: _reason,
    restUntil: _rest,
    probability = USUAL_PROBABILITY[from],
    ...rest
  } = opportunity;
  const why = reason?.trim() ? { reason: reason.trim() } : {};
  const isOwn =
    probability !== USUAL_PROBABILITY[from] && isOpenOpportunity({ state: to }) && isOpenOpportunity({ state: from });
  const move: OpportunityMove = { from, to, on, ...why };
  return {
    ...rest,
    state: to,
    stateOn: on,
    probability: isOwn ? probability : USUAL_PROBABILITY[to],
    ...why,
    ...(restUntil !== undefined && isDay(restUntil) ? { restUntil } : {}),
    moves: [...(opportunity.moves ?? []), move].slice(-MOST_OPPORTUNITY_MOVES),
  };
}
