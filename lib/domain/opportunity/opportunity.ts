import type { Day } from '../calendar/day.ts';

/**
 * Where an opportunity stands: proposed to the client, in talks, applied for, won, lost; turned down before anything was proposed (`declined`), or
 * not suitable for this client (`unsuitable`).
 */
export const OPPORTUNITY_STATES = Object.freeze([
  'proposed',
  'inTalks',
  'applied',
  'won',
  'lost',
  'declined',
  'unsuitable',
] as const);

/** One of {@link OPPORTUNITY_STATES}. */
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

/** States kept of one opportunity. */
export const MOST_OPPORTUNITY_MOVES = 50;

/** A change of state. */
export interface OpportunityMove {
  readonly from: OpportunityState;
  readonly to: OpportunityState;
  readonly on: Day;
  readonly reason?: string;
}

/** An opportunity 商机: a product proposed, or to be proposed, to a client, or turned down. */
export interface Opportunity {
  readonly id: string;
  /** Id of the product in the catalogue. */
  readonly productId: string;
  /** Its name then, should the catalogue lose it. */
  readonly name: string;
  readonly state: OpportunityState;
  /** Day on which the state was reached. */
  readonly stateOn: Day;
  readonly createdOn: Day;
  /** The rule that suggested it, and the version of the pack it came from; absent where the manager thought of it. */
  readonly ruleId?: string;
  readonly packVersion?: string;
  /** Fen, or for products paid by the head the number, see `IncomeModel`. */
  readonly amount?: number;
  /** `amount` is a number of people, accounts or deals, no money; set where the income model is `fixed`. */
  readonly isCount?: true;
  /** Income less expected loss in a year, in fen. */
  readonly incomeFenPerYear?: number;
  /** How likely it is to be won, in percent, 0 to 100. */
  readonly probability?: number;
  /** Why it was lost, turned down or is not suitable. */
  readonly reason?: string;
  /** It is not suggested again before this day. */
  readonly restUntil?: Day;
  readonly note?: string;
  /** Every change of state, oldest first; the newest {@link MOST_OPPORTUNITY_MOVES}. */
  readonly moves?: readonly OpportunityMove[];
}

/** States in which somebody is working on it. */
export function isOpenOpportunity({ state }: Pick<Opportunity, 'state'>): boolean {
  return state === 'proposed' || state === 'inTalks' || state === 'applied';
}
