import { expect, test } from 'vitest';
import { COLLAPSES, DEFAULT_TOUCH_RULE } from './rule.ts';

test('the shipped rule is that of the sources: five to seven, once a day and channel', () => {
  expect(DEFAULT_TOUCH_RULE).toEqual({ low: 5, high: 7, collapse: 'sameDaySameChannel' });
  expect(COLLAPSES).toContain(DEFAULT_TOUCH_RULE.collapse);
});
