import type { Day } from '../calendar/day.ts';
import type { ClientFact, FactKey } from '../client/fact.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FactCondition } from './rule.ts';
import type { UsedFact } from './suggestion.ts';

/** A fact about the client itself, as a suggestion cites it. */
export type KnownFact = Extract<UsedFact, { kind: 'fact' }>;

/** What is known of a client on a day, by name. */
export type KnownFacts = ReadonlyMap<FactKey, KnownFact>;

/**
 * What is known of a client as of `today`, one a name: of several the newest. What is dated later is not known yet. No order of the list
 * plays a part.
 */
export function knownFacts({ client }: Pick<Dossier, 'client'>, today: Day): KnownFacts {
  const newest = new Map<FactKey, ClientFact>();
  for (const fact of client.facts ?? []) {
    const other = newest.get(fact.key);
    if (fact.on <= today && (other === undefined || isAfter(fact, other))) newest.set(fact.key, fact);
  }
  const known = new Map<FactKey, KnownFact>();
  for (const { key, value, on, source } of newest.values()) known.set(key, { kind: 'fact', key, value, on, source });
  return known;
}

/** Whether a known value meets a condition. A condition on a number asks for a number; one without any demand, for a flag that is set. */
export function meets({ is, atLeast, atMost }: FactCondition, value: number | boolean | string): boolean {
  if (is !== undefined && value !== is) return false;
  if (is === undefined && atLeast === undefined && atMost === undefined) return value === true;
  if (atLeast !== undefined && !(typeof value === 'number' && value >= atLeast)) return false;
  return atMost === undefined || (typeof value === 'number' && value <= atMost);
}

function isAfter(a: ClientFact, b: ClientFact): boolean {
  if (a.on !== b.on) return a.on > b.on;
  // Two of one day cannot be told apart by time: any order will do as long as it is always the same.
  return `${a.source} ${a.value}` > `${b.source} ${b.value}`;
}
