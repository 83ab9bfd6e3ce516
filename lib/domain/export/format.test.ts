import { expect, test } from 'vitest';
import { isBare } from './format.ts';

test.each([
  [{ format: 'xlsx', masking: 'standard' }, false],
  [{ format: 'csv', masking: 'strict' }, false],
  [{ format: 'ics', masking: 'off' }, true],
  [{ format: 'open' }, true],
  [{ format: 'open', masking: 'strict' }, true],
] as const)('tells whether anything leaves unmasked when the request is %j', (request, expected) => {
  expect(isBare(request)).toBe(expected);
});
