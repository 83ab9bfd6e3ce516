import type { Day } from '../calendar/day.ts';
import type { Person, PersonRole } from '../client/person.ts';
import type { Touch } from './touch.ts';

/** How far one person has been reached. */
export interface Reach {
  readonly personId: string;
  /** Last touch of any kind that names the person. */
  readonly lastDay?: Day;
  /** Last two-way contact; absent when there was none: no data, not "long ago". */
  readonly lastEffectiveDay?: Day;
  /** Two-way contacts. */
  readonly effective: number;
}

/** Last touch of each person, in the order of `people`. */
export function reachOf(people: readonly Pick<Person, 'id'>[], touches: readonly Touch[]): readonly Reach[] {
  return people.map(({ id }) => {
    let [lastDay, lastEffectiveDay]: (Day | undefined)[] = [];
    let effective = 0;
    for (const touch of touches) {
      if (!touch.personIds.includes(id)) continue;
      if (lastDay === undefined || touch.day > lastDay) lastDay = touch.day;
      if (!touch.isEffective) continue;
      effective += 1;
      if (lastEffectiveDay === undefined || touch.day > lastEffectiveDay) lastEffectiveDay = touch.day;
    }
    return {
      personId: id,
      effective,
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(lastEffectiveDay === undefined ? {} : { lastEffectiveDay }),
    };
  });
}

/**
 * A relationship that hangs by one thread. `onePerson`: all contact went through one person who does not decide; `onlyHandlers`:
 * through several, none of whom decides or influences.
 */
export type SingleThread = 'onePerson' | 'onlyHandlers';

/** Effective touches from which on a single thread is worth a warning: the first two have to start somewhere. */
export const SINGLE_THREAD_FROM = 3;

const MINOR_ROLES: readonly PersonRole[] = Object.freeze(['handler', 'gatekeeper']);

/**
 * Whether the contact hangs by one thread (domain facts §3: decision-maker reached?). Undefined when it does not, and when there is
 * no data: touches that name nobody say nothing about who was met. Who has left no longer holds the relationship.
 */
export function singleThreadOf(
  people: readonly Pick<Person, 'id' | 'role' | 'leftOn'>[],
  touches: readonly Touch[],
): SingleThread | undefined {
  let named = 0;
  for (const touch of touches) if (touch.isEffective && touch.personIds.length > 0) named += 1;
  if (named < SINGLE_THREAD_FROM) return undefined;
  let reached = 0;
  let areAllMinor = true;
  for (const { id, role, leftOn } of people) {
    if (leftOn !== undefined || !touches.some((touch) => touch.isEffective && touch.personIds.includes(id))) continue;
    if (role === 'decisionMaker') return undefined;
    reached += 1;
    if (!MINOR_ROLES.includes(role)) areAllMinor = false;
  }
  if (reached === 1) return 'onePerson';
  return reached > 1 && areAllMinor ? 'onlyHandlers' : undefined;
}
