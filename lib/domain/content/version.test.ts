import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from './version.ts';

test.each([
  ['2026.11.1', '2026.11.1', 0],
  ['2026.11', '2026.11.0', 0],
  ['2026.9.9', '2026.11.1', -1],
  ['2026.11.10', '2026.11.9', 1],
  ['2', '1.9.9', 1],
])('%s against %s is %i', (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});

test('is an order', () => {
  const version = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
