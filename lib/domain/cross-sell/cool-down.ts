import { addDays, type Day } from '../calendar/day.ts';
import type { Opportunity } from '../opportunity/opportunity.ts';

/** Why a suggestion is turned down, in the order in which the reasons are offered. */
export const DECLINE_REASONS = Object.freeze([
  'later',
  'noNeed',
  'price',
  'otherBank',
  'conditions',
  'badMoment',
  'wrongPerson',
  'other',
] as const);

/** One of {@link DECLINE_REASONS}. */
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * Days for which nothing that was turned down is proposed again, by reason. The sources only ask that a decline and its reason are
 * remembered (domain facts §6); the lengths are shipped defaults. `later`: a month; `noNeed`: needs change with the half-year; `price`: the next
 * quarter has new prices; `otherBank`: a limit elsewhere runs for a year and is talked of before that; `conditions`: something has to be
 * put right first; `badMoment`: a fortnight; `wrongPerson`: until the right one has been reached.
 */
export const COOL_DOWN_DAYS: { readonly [R in DeclineReason]: number } = Object.freeze({
  later: 30,
  noNeed: 180,
  price: 90,
  otherBank: 270,
  conditions: 120,
  badMoment: 14,
  wrongPerson: 30,
  other: 90,
});

/** First day on which what was turned down on `today` may be proposed again. */
export function coolDown(reason: DeclineReason, today: Day): Day {
  return addDays(today, COOL_DOWN_DAYS[reason]);
}

/**
 * Until when an opportunity keeps its product from being proposed again: its own day, or for one that was turned down or lost without naming a
 * day the cool-down of `other` from then on. `unsuitable` without a day: for good, which is told by `null`. Undefined where it keeps nothing.
 */
export function restsUntil(opportunity: Opportunity): Day | null | undefined {
  const { state, stateOn, restUntil } = opportunity;
  if (state === 'unsuitable') return restUntil ?? null;
  if (state !== 'declined' && state !== 'lost') return undefined;
  return restUntil ?? addDays(stateOn, COOL_DOWN_DAYS.other);
}
