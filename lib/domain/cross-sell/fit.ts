import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { FactKey } from '../client/fact.ts';
import type { Business } from './business.ts';
import { type KnownFacts, meets } from './client-facts.ts';
import type { CrossSellRule, FactCondition } from './rule.ts';
import type { Ask, UsedFact } from './suggestion.ts';

/** What a rule is held against. */
export interface FitInput {
  readonly client: Client;
  readonly known: KnownFacts;
  readonly business: Pick<Business, 'families'>;
  readonly today: Day;
}

/**
 * How a rule stands to a client. `holds`: with the facts it rests on; `lacks`: what is known speaks for it, but something is not known; `not`:
 * something known speaks against it.
 */
export type Fit =
  | { readonly state: 'holds'; readonly facts: readonly UsedFact[] }
  | { readonly state: 'lacks'; readonly missing: readonly Pick<Ask, 'kind' | 'key'>[] }
  | { readonly state: 'not' };

const NOT: Fit = Object.freeze({ state: 'not' });

/** Hold a rule against a client. Only what is known holds; a rule without anything to rest on holds never. */
export function fitOf(rule: CrossSellRule, input: FitInput): Fit {
  const { client, known, business, today } = input;
  const facts: UsedFact[] = [];
  const missing: Pick<Ask, 'kind' | 'key'>[] = [];
  const on = client.createdOn;

  if (rule.kinds) {
    if (!rule.kinds.includes(client.kind)) return NOT;
    facts.push({ kind: 'clientKind', value: client.kind, on, source: 'client' });
  }
  if (rule.segments) {
    if (!rule.segments.includes(client.segment)) return NOT;
    facts.push({ kind: 'segment', value: client.segment, on, source: 'client' });
  }
  if (rule.developmentStages) {
    const value = client.developmentStage;
    if (value === undefined) missing.push({ kind: 'developmentStage' });
    else if (!rule.developmentStages.includes(value)) return NOT;
    else facts.push({ kind: 'developmentStage', value, on, source: 'client' });
  }
  for (const condition of rule.all ?? []) {
    const fact = known.get(condition.fact);
    if (fact === undefined) missing.push(asked(condition.fact));
    else if (!meets(condition, fact.value)) return NOT;
    else facts.push(fact);
  }
  if (rule.any && rule.any.length > 0) {
    const found = anyOf(rule.any, known);
    if (found === 'not') return NOT;
    if (found.length === 0)
      missing.push(...rule.any.filter((each) => !known.has(each.fact)).map((each) => asked(each.fact)));
    facts.push(...found);
  }
  for (const family of rule.holds ?? []) {
    const shown = business.families.get(family);
    if (shown === undefined) return NOT;
    facts.push(...oneOf(shown));
  }
  for (const family of rule.lacks ?? []) {
    if (business.families.has(family)) return NOT;
    facts.push({ kind: 'notHeld', family, on: today, source: 'records' });
  }
  if (missing.length > 0) return { state: 'lacks', missing };
  return facts.length === 0 ? NOT : { state: 'holds', facts };
}

/** Those of several conditions that hold, a fact once; `not` when all are known and none does. */
function anyOf(conditions: readonly FactCondition[], known: KnownFacts): readonly UsedFact[] | 'not' {
  const found = new Map<FactKey, UsedFact>();
  let isOpen = false;
  for (const condition of conditions) {
    const fact = known.get(condition.fact);
    if (fact === undefined) isOpen = true;
    else if (meets(condition, fact.value)) found.set(fact.key, fact);
  }
  if (found.size === 0) return isOpen ? [] : 'not';
  return oneOf([...found.values()]);
}

/** With one alone, the rule stands and falls with it; with several, with all of them. */
function oneOf(facts: readonly UsedFact[]): readonly UsedFact[] {
  return facts.length === 1 ? facts : facts.map((fact) => ({ ...fact, isOneOf: true }));
}

function asked(key: FactKey): Pick<Ask, 'kind' | 'key'> {
  return { kind: 'fact', key };
}
