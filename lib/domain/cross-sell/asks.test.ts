import { expect, test } from 'vitest';
import { makePackedRule } from '../../../test/factories/rule.ts';
import type { FactKey } from '../client/fact.ts';
import { asksOf, type LackingRule } from './asks.ts';

const lacking = (id: string, weight: number, keys: readonly FactKey[], segments?: ['services']): LackingRule => ({
  packed: makePackedRule({ id, title: id, weight, ...(segments ? { segments } : {}) }),
  missing: keys.map((key) => ({ kind: 'fact', key })),
});
const keys = (rules: readonly LackingRule[]) => asksOf(rules).map(({ key }) => key);

test('asks first for what alone is missing to the weightiest rule', () => {
  expect(keys([lacking('a.a', 50, ['outlets']), lacking('a.b', 90, ['employees'])])).toEqual(['employees', 'outlets']);
});

test('asks rather for one thing that is enough than for two that are needed', () => {
  expect(keys([lacking('a.a', 90, ['outlets', 'employees']), lacking('a.b', 50, ['suppliers'])])[0]).toBe('suppliers');
});

test('asks rather for what a rule of the own sector wants', () => {
  expect(keys([lacking('a.a', 60, ['outlets']), lacking('a.b', 50, ['employees'], ['services'])])[0]).toBe('employees');
});

test('passes over rules of which nearly nothing is known, and asks for six things at most', () => {
  const five: FactKey[] = ['outlets', 'employees', 'suppliers', 'buyers', 'idleCash'];
  expect(keys([lacking('a.a', 90, five)])).toEqual([]);
  const many = [...five, 'fundingNeed', 'exportSales', 'foundedYear'] as const;
  expect(keys(many.map((key) => lacking(`a.${key}`, 50, [key])))).toHaveLength(6);
});

test('names the rules that would be helped, the weightiest first and three at most', () => {
  const rules = [40, 60, 50, 70].map((weight) => lacking(`a.w${weight}`, weight, ['outlets']));
  expect(asksOf(rules)[0]?.titles).toEqual(['a.w70', 'a.w60', 'a.w50']);
});
