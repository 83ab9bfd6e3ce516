import { expect, test } from 'vitest';
import { relationRules } from '../../lib/domain/policy/relation-rules.ts';
import { readRule } from './read-rule.ts';

const rules = relationRules();

test.each([
  ['touches.low', '7', 7],
  ['touches.low', '8', { kind: 'above', other: 7 }],
  ['touches.high', '4', { kind: 'below', other: 5 }],
  ['touches.high', '31', { kind: 'bounds', least: 1, most: 30 }],
  ['touches.high', '', { kind: 'bounds', least: 1, most: 30 }],
  ['touches.high', '7.5', { kind: 'bounds', least: 1, most: 30 }],
  ['prospects.A.longest', '6', { kind: 'below', other: 7 }],
  ['dwell.contact', '0', { kind: 'bounds', least: 1, most: 1000 }],
  ['dwell.contact', '30', 30],
  ['value.middle', '51', { kind: 'above', other: 50 }],
] as const)('%s typed as %j is read as %j', (key, typed, expected) => {
  expect(readRule(key, typed, rules)).toEqual(expected);
});
