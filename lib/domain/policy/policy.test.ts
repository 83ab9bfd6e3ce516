import { expect, test } from 'vitest';
import { isManaged, NO_POLICY } from './policy.ts';

test('a value that is there but undefined manages nothing', () => {
  expect(isManaged({ ...NO_POLICY, exports: undefined } as typeof NO_POLICY)).toBe(false);
});
