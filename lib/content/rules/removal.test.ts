import { describe, expect, test } from 'vitest';
import { CASE_DAY, makeCase, makeFacts, makeHolding } from '../../../test/factories/client-case.ts';
import { SEGMENTS } from '../../domain/client/client.ts';
import type { FactCondition, CrossSellRule } from '../../domain/cross-sell/rule.ts';
import { FACT_UNITS } from '../../domain/client/fact.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import type { Suggestion, UsedFact } from '../../domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const pack = { id: 'shipped', version: '1' };

/** What a rule makes of a client when it is the only one. */
function only(rule: CrossSellRule, dossier: Dossier): Suggestion | undefined {
  const result = suggest(dossier, { rules: [{ rule, pack }], products: PRODUCTS, today: CASE_DAY });
  return result.state === 'ready' ? result.suggestions[0] : undefined;
}

/** A value that meets a condition. */
function meeting({ fact, is, atLeast, atMost }: FactCondition): number | boolean | string {
  return is ?? atLeast ?? atMost ?? FACT_UNITS[fact] === 'flag';
}

/** A client of whom is known what the rule asks for, and no more. */
function askedFor(rule: CrossSellRule): Dossier {
  const conditions = [...(rule.all ?? []), ...(rule.any ?? [])];
  return makeCase(
    {
      ...{ kind: rule.kinds?.[0] ?? 'enterprise', segment: rule.segments?.[0] ?? 'services' },
      ...(rule.developmentStages ? { developmentStage: rule.developmentStages[0] } : {}),
      facts: makeFacts(Object.fromEntries(conditions.map((condition) => [condition.fact, meeting(condition)]))),
    },
    {},
    { holdings: (rule.holds ?? []).map((family) => makeHolding(family, '他行迁入的业务')) },
  );
}

/** The client without a fact; what cannot be taken away is made another. */
function without(dossier: Dossier, fact: UsedFact, rule: CrossSellRule): Dossier {
  const { client } = dossier;
  switch (fact.kind) {
    case 'fact':
      return { ...dossier, client: { ...client, facts: client.facts?.filter(({ key }) => key !== fact.key) ?? [] } };
    case 'segment': {
      const segment = SEGMENTS.find((each) => !rule.segments?.includes(each)) ?? client.segment;
      return { ...dossier, client: { ...client, segment } };
    }
    case 'clientKind':
      return { ...dossier, client: { ...client, kind: rule.kinds?.includes('person') ? 'enterprise' : 'person' } };
    case 'developmentStage': {
      const { developmentStage: _gone, ...rest } = client;
      return { ...dossier, client: rest };
    }
    case 'holding':
      return { ...dossier, holdings: dossier.holdings.filter(({ id }) => id !== fact.id) };
    case 'notHeld':
      return { ...dossier, holdings: [...dossier.holdings, makeHolding(fact.family, '他行迁入的业务')] };
    default:
      throw new Error(`no rule of ours rests on ${fact.kind}`);
  }
}

describe('a suggestion goes when a fact it cites is taken away', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const dossier = askedFor(rule);
    const suggestion = only(rule, dossier);
    expect(suggestion?.ruleId).toBe(rule.id);
    const facts = suggestion?.facts ?? [];
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter(({ isOneOf }) => isOneOf)).toEqual([]);
    for (const fact of facts) expect([fact, only(rule, without(dossier, fact, rule))]).toEqual([fact, undefined]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s cites all that it asks for', (_id, rule) => {
    const facts = only(rule, askedFor(rule))?.facts ?? [];
    const keys = facts.flatMap((fact) => (fact.kind === 'fact' ? [fact.key] : []));
    expect(keys).toEqual([...(rule.all ?? []), ...(rule.any ?? []).slice(0, 1)].map(({ fact }) => fact));
    const kinds = facts.filter(({ kind }) => kind !== 'fact').map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...(rule.kinds ? ['clientKind'] : []),
      ...(rule.segments ? ['segment'] : []),
      ...(rule.developmentStages ? ['developmentStage'] : []),
      ...(rule.holds ?? []).map(() => 'holding'),
      ...(rule.lacks ?? []).map(() => 'notHeld'),
    ]);
  });
});
