import { expect, test } from 'vitest';
import { countOf, countOutcomes, NO_OUTCOMES } from './outcome.ts';

const tap = (scriptId: string, worked: boolean) => ({ scriptId, worked });

test('outcomes are counted by script, onto what was counted before', () => {
  const taps = [tap('a', true), tap('a', false), tap('b', true)];
  expect(countOutcomes(taps, { a: { worked: 1, n: 4 } })).toEqual({ a: { worked: 2, n: 6 }, b: { worked: 1, n: 1 } });
});

test('nothing counted before is changed, and nothing tapped leaves it as it is', () => {
  const before = Object.freeze({ a: Object.freeze({ worked: 1, n: 4 }) });
  countOutcomes([tap('a', true)], before);
  expect(before).toEqual({ a: { worked: 1, n: 4 } });
  expect(countOutcomes([], before)).toEqual(before);
});

test('a script nobody has tapped has none, whatever it is called', () => {
  expect(countOf({}, 'a')).toBe(NO_OUTCOMES);
  expect(countOf({}, 'toString')).toBe(NO_OUTCOMES);
});
