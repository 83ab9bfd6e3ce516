import { expect, test } from 'vitest';
import { type Spot, walkTo } from './walk.ts';

const at = (key: string, x: number, y: number): Spot => ({ key, x, y, width: 10, height: 10 });
const SPOTS = [at('m', 50, 50), at('n', 50, 0), at('e', 120, 50), at('e2', 110, 90), at('s', 50, 100), at('w', 0, 55)];

test.each([
  ['ArrowUp', 'n'],
  ['ArrowRight', 'e'],
  ['ArrowDown', 's'],
  ['ArrowLeft', 'w'],
] as const)('%s leads to the nearest in that direction', (way, key) => {
  expect(walkTo(SPOTS, 'm', way)).toBe(key);
});

test('what lies straight ahead goes before what is nearer and aside', () => {
  expect(walkTo(SPOTS, 'w', 'ArrowRight')).toBe('m');
  expect(walkTo(SPOTS, 'e', 'ArrowDown')).toBe('e2');
});

test('leads nowhere when there is nothing that way or the start is unknown', () => {
  expect([walkTo(SPOTS, 'n', 'ArrowUp'), walkTo(SPOTS, 'x', 'ArrowUp')]).toEqual([undefined, undefined]);
});

test('of two as near the key that sorts first is taken, whatever the order', () => {
  const pair = [at('m', 50, 50), at('b', 40, 100), at('a', 60, 100)];
  expect(walkTo(pair, 'm', 'ArrowDown')).toBe('a');
  expect(walkTo([...pair].reverse(), 'm', 'ArrowDown')).toBe('a');
});
