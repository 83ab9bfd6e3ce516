import { describe, expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, makeCase, makeHolding } from '../../../test/factories/client-case.ts';
import { makeRule } from '../../../test/factories/rule.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { businessOf } from './business.ts';
import { knownFacts } from './client-facts.ts';
import { fitOf } from './fit.ts';
import type { CrossSellRule } from './rule.ts';

const verdict = (
  rule: Partial<CrossSellRule>,
  facts: CaseFacts = {},
  client: Partial<Client> = {},
  rest: Partial<Dossier> = {},
) => {
  const dossier = makeCase(client, facts, rest);
  const business = businessOf(dossier, [], CASE_DAY);
  return fitOf(makeRule(rule), {
    client: dossier.client,
    known: knownFacts(dossier, CASE_DAY),
    business,
    today: CASE_DAY,
  });
};

const PATENTS = [{ fact: 'hasPatents', is: true }] as const;
const ANY = [
  { fact: 'outlets', atLeast: 3 },
  { fact: 'wantsSpeed', is: true },
] as const;

test('a rule that asks for nothing holds never', () => {
  expect(verdict({})).toEqual({ state: 'not' });
});

describe('what all must hold', () => {
  test.each([
    ['known and met', { hasPatents: true }, 'holds'],
    ['known and not met', { hasPatents: false }, 'not'],
    ['not known', {}, 'lacks'],
  ])('%s', (_what, facts, expected) => {
    expect(verdict({ all: PATENTS }, facts).state).toBe(expected);
  });
});

describe('what any is enough of', () => {
  test.each([
    ['one met', { outlets: 5 }, 'holds'],
    ['one not met and the other not known', { outlets: 2 }, 'lacks'],
    ['none met', { outlets: 2, wantsSpeed: false }, 'not'],
    ['none known', {}, 'lacks'],
  ])('%s', (_what, facts, expected) => {
    expect(verdict({ any: ANY }, facts).state).toBe(expected);
  });

  test('asks for nothing when the list is empty', () => {
    expect(verdict({ all: PATENTS, any: [] }, { hasPatents: true }).state).toBe('holds');
  });

  test('is cited as one of several only when there are several', () => {
    expect(verdict({ any: ANY }, { outlets: 5 })).toMatchObject({ facts: [{ key: 'outlets' }] });
    expect(JSON.stringify(verdict({ any: ANY }, { outlets: 5 }))).not.toContain('isOneOf');
    expect(verdict({ any: ANY }, { outlets: 5, wantsSpeed: true })).toMatchObject({
      facts: [
        { key: 'outlets', isOneOf: true },
        { key: 'wantsSpeed', isOneOf: true },
      ],
    });
  });
});

describe('sector, kind and stage of development', () => {
  test('another one speaks against the rule, a stage nobody knows leaves it open', () => {
    expect(verdict({ segments: ['exporter'] }).state).toBe('not');
    expect(verdict({ kinds: ['person'] }).state).toBe('not');
    expect(verdict({ developmentStages: ['growth'] })).toEqual({
      state: 'lacks',
      missing: [{ kind: 'developmentStage' }],
    });
    expect(verdict({ developmentStages: ['growth'] }, {}, { developmentStage: 'mature' }).state).toBe('not');
  });

  test('are cited with the day on which the client was entered', () => {
    expect(verdict({ segments: ['manufacturing'] })).toEqual({
      state: 'holds',
      facts: [{ kind: 'segment', value: 'manufacturing', on: '2026-10-01', source: 'client' }],
    });
  });
});

describe('what it holds', () => {
  const two = { holdings: [makeHolding('loan', '甲'), makeHolding('loan', '乙')] };

  test('must be held, all of it is cited', () => {
    expect(verdict({ holds: ['loan'] }).state).toBe('not');
    const found = verdict({ holds: ['loan'] }, {}, {}, two);
    expect(found).toMatchObject({ facts: [{ isOneOf: true }, { isOneOf: true }] });
  });

  test('must not be held, which is cited as of today', () => {
    expect(verdict({ lacks: ['loan'] }, {}, {}, two).state).toBe('not');
    expect(verdict({ all: PATENTS, lacks: ['loan'] }, { hasPatents: true })).toMatchObject({
      facts: [{ key: 'hasPatents' }, { kind: 'notHeld', family: 'loan', on: CASE_DAY }],
    });
  });
});
