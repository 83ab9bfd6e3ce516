import { expect, test } from 'vitest';
import { FACT_UNITS } from '../client/fact.ts';
import { PRODUCT_FAMILIES } from '../product/holding.ts';
import { NEED_SIGNS } from './need-signs.ts';

test.each(PRODUCT_FAMILIES)('%s has a sign by which a need for it is seen, asked in the unit of its fact', (family) => {
  const signs = NEED_SIGNS[family];
  expect(signs.length).toBeGreaterThan(0);
  expect(new Set(signs.map(({ fact }) => fact)).size).toBe(signs.length);
  for (const { fact, is, atLeast } of signs) expect(FACT_UNITS[fact] === 'flag' ? is : atLeast).toBeTruthy();
});
