import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStamp, nextStamp, readStamp } from './hlc.ts';

test('stamps grow strictly, even when the wall clock is set back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { minLength: 2, maxLength: 50 }), (walls) => {
      let last = nextStamp(undefined, walls[0] as number, 'a');
      for (const wall of walls.slice(1)) {
        const next = nextStamp(last, wall, 'b');
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('moves to the next millisecond when the counter is used up', () => {
  expect(nextStamp('00000000000a-ffff-x', 10, 'x')).toBe('00000000000b-0000-x');
});

test('throws when the last stamp is malformed', () => {
  expect(() => nextStamp('yesterday', 10, 'x')).toThrow(RangeError);
});

test('a stamp says when and where it was made', () => {
  const stamp = nextStamp(undefined, 1_763_800_000_123, 'laptop-7');
  expect(readStamp(stamp)).toEqual({ wallMs: 1_763_800_000_123, device: 'laptop-7' });
  expect(() => readStamp('yesterday')).toThrow(RangeError);
});

test.each([
  ['00000000000a-ffff-x', true],
  ['z0000000000a-ffff-x', false],
  ['', false],
])('of %j is said whether it is a stamp: %s', (text, is) => {
  expect(isStamp(text)).toBe(is);
});
