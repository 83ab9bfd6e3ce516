import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGEST_RIGHTS, PACK_RIGHTS, LOCK_LIMITS, WORDING_RIGHTS } from './policy.ts';
import { mayEnable, mayExport, mayHandOver, mayReveal } from './rights.ts';
import { STRICTEST } from './strictest.ts';

test.each([
  [0, 1],
  [-3, 1],
  [7.9, 7],
  [500, 240],
  [Number.POSITIVE_INFINITY, 240],
  [Number.NaN, 5],
  ['10', 5],
  [null, 5],
])('lock minutes given as %j become %j', (given, expected) => {
  expect(STRICTEST.lockMinutes(given)).toBe(expected);
});
test('lock minutes are always usable, whatever was given', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      const minutes = STRICTEST.lockMinutes(given);
      expect(Number.isInteger(minutes) && minutes >= LOCK_LIMITS.least && minutes <= LOCK_LIMITS.most).toBe(true);
    }),
  );
});
test('what stands in for an unusable value allows nothing', () => {
  expect(mayExport({ exports: STRICTEST.exports() }, false)).toBe(false);
  expect(mayReveal({ reveal: STRICTEST.reveal() })).toBe(false);
  expect(STRICTEST.digest()).toBe(DIGEST_RIGHTS[0]);
  expect(STRICTEST.wording()).toBe(WORDING_RIGHTS[0]);
  expect(STRICTEST.packs()).toBe(PACK_RIGHTS[0]);
  expect(STRICTEST.packKeys()).toEqual([]);
  expect(mayHandOver({ handOvers: STRICTEST.handOvers() })).toBe(false);
  expect(mayEnable({ portals: STRICTEST.portals() }, 'https://crm.bank.example')).toBe(false);
});
