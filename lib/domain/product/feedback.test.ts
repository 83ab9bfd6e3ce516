import { expect, test } from 'vitest';
import { FEEDBACK_KINDS, MOST_FEEDBACK } from './feedback.ts';

test('praise comes first and a competitor last, as pages show them', () => {
  expect(FEEDBACK_KINDS).toEqual(['praise', 'fault', 'wish', 'competitor']);
  expect(MOST_FEEDBACK).toBe(20);
});
