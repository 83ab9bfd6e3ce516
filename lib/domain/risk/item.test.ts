import { expect, test } from 'vitest';
import { RISK_GROUPS, RISK_ITEMS, RISK_MEASURES } from './item.ts';

test('every item belongs to one group, and every group has a measure', () => {
  const items = RISK_GROUPS.flatMap((group) => RISK_ITEMS[group]);
  expect(new Set(items).size).toBe(items.length);
  expect(Object.keys(RISK_ITEMS)).toEqual(RISK_GROUPS);
  expect(Object.keys(RISK_MEASURES)).toEqual(RISK_GROUPS);
});
