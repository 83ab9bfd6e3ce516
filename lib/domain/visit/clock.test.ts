import { expect, test } from 'vitest';
import { clockText } from './clock.ts';

test.each([
  ['nothing has passed', 0, '00:00'],
  ['a second is not full', 999, '00:00'],
  ['a minute is full', 61_000, '01:01'],
  ['an hour has passed', 75 * 60_000 + 12_000, '75:12'],
  ['it took longer than a morning', 600 * 60_000, '600:00'],
  ['the clock of the machine was put back', -5_000, '00:00'],
])('reads as minutes and seconds when %s', (_when, ms, text) => {
  expect(clockText(ms)).toBe(text);
});
