import { expect, test } from 'vitest';
import { afterWrongTry, mustWait, type Tries } from './tries.ts';

const NOW = 1_800_000_000_000;

/** The wait in seconds after each of `count` wrong tries in a row. */
function waits(count: number): number[] {
  let tries: Tries | undefined;
  return Array.from({ length: count }, () => {
    tries = afterWrongTry(tries, NOW);
    return tries.retryAt === 0 ? 0 : (tries.retryAt - NOW) / 1000;
  });
}

test('two slips cost nothing, then the wait doubles up to a quarter of an hour', () => {
  expect(waits(12)).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

test('must wait until the time named, and no longer', () => {
  const tries = { count: 3, retryAt: NOW + 5000 };
  expect(mustWait(tries, NOW + 4999)).toBe(true);
  expect(mustWait(tries, NOW + 5000)).toBe(false);
  expect(mustWait(undefined, NOW)).toBe(false);
});

test('a clock set back by a year does not lock the owner out for a year', () => {
  expect(mustWait({ count: 3, retryAt: NOW + 5000 }, NOW - 365 * 86_400_000)).toBe(false);
});
