import { expect, test } from 'vitest';
import { OBJECTION_SCENARIOS } from './scenario.ts';

test('each of the seven scenarios is listed once', () => {
  expect(OBJECTION_SCENARIOS).toHaveLength(7);
  expect(new Set(OBJECTION_SCENARIOS).size).toBe(7);
});

test('the list cannot be changed', () => {
  expect(Object.isFrozen(OBJECTION_SCENARIOS)).toBe(true);
});
