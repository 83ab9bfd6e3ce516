import { expect, test } from 'vitest';
import { CASE_DAY } from '../../../test/factories/client-case.ts';
import { addDays } from '../calendar/day.ts';
import { SCORE_WEIGHTS, type ScoreInput, scoreOf } from './score.ts';
import type { ScorePartId, UsedFact } from './suggestion.ts';

const fact = (daysAgo: number): UsedFact => ({
  ...{ kind: 'fact', key: 'hasPatents', value: true, source: 'said' },
  on: addDays(CASE_DAY, -daysAgo),
});
const BASE: ScoreInput = {
  weight: 50,
  facts: [],
  products: [],
  netFen: undefined,
  success: undefined,
  today: CASE_DAY,
};
const points = (id: ScorePartId, patch: Partial<ScoreInput>) =>
  scoreOf({ ...BASE, ...patch }).find((part) => part.id === id)?.points;

test('the weights make up a hundred', () => {
  expect(Object.values(SCORE_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

test.each([
  ['a rule of weight 100', 'rule', { weight: 100 }, 50],
  ['a rule of weight 50', 'rule', { weight: 50 }, 25],
  ['five facts', 'evidence', { facts: [1, 2, 3, 4, 5].map(fact) }, 15],
  ['a fact of last quarter', 'freshness', { facts: [fact(90)] }, 10],
  ['a fact two years old', 'freshness', { facts: [fact(730)] }, 0],
  ['no dated fact', 'freshness', {}, 0],
  ['an income of 300,000', 'income', { netFen: 30_000_000 }, 10],
  ['an income ten times that', 'income', { netFen: 300_000_000 }, 10],
  ['an expected loss', 'income', { netFen: -5 }, 0],
  ['no income that can be reckoned', 'income', {}, 0],
  ['a rule never tried', 'success', {}, 3],
  ['a rule tried four times', 'success', { success: { won: 0, tried: 4, lowerBound: 0 } }, 3],
  ['a rule tried five times in vain', 'success', { success: { won: 0, tried: 5, lowerBound: 0 } }, 0],
  ['a rule that nearly always wins', 'success', { success: { won: 60, tried: 60, lowerBound: 0.95 } }, 10],
] as const)('%s', (_what, id, patch, expected) => {
  expect(points(id, patch)).toBe(expected);
});

test('what kind of client it is and its sector are no evidence', () => {
  const facts: UsedFact[] = [
    { kind: 'segment', value: 'services', on: CASE_DAY, source: 'client' },
    { kind: 'clientKind', value: 'enterprise', on: CASE_DAY, source: 'client' },
  ];
  expect(points('evidence', { facts })).toBe(0);
});
