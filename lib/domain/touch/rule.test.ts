import { expect, test } from 'vitest';
import { DEFAULT_TOUCH_RULE, touchRuleOf } from './rule.ts';

test.each([
  [{}, DEFAULT_TOUCH_RULE],
  [
    { low: 3, high: 4 },
    { low: 3, high: 4, collapse: 'sameDaySameChannel' },
  ],
  [{ low: 9 }, { low: 9, high: 9, collapse: 'sameDaySameChannel' }],
  [
    { low: 0, high: 99 },
    { low: 5, high: 30, collapse: 'sameDaySameChannel' },
  ],
  [
    { low: 2.5, high: Number.NaN, collapse: 'none' },
    { low: 5, high: 7, collapse: 'none' },
  ],
] as const)('%j is understood as %j', (set, rule) => {
  expect(touchRuleOf(set)).toEqual(rule);
});
