import { expect, test } from 'vitest';
import { readAddress } from '../workspace/address.ts';
import { clientsIn, linkToSet } from './set-address.ts';

const back = (ids: readonly string[]) => clientsIn(readAddress(linkToSet(ids)).query);

test('the clients of a link come back in their order', () => {
  expect(back(['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  expect(linkToSet(['c', 'a'])).toBe('#briefing-set?clients=c,a');
});

test('a link names at most twelve, and nobody twice', () => {
  const many = Array.from({ length: 20 }, (_, at) => `id${at}`);
  expect(back(many)).toEqual(many.slice(0, 12));
  expect(clientsIn(new URLSearchParams('clients=a,b,a,,'))).toEqual(['a', 'b']);
});

test('an address without clients names nobody', () => {
  expect(clientsIn(new URLSearchParams(''))).toBeUndefined();
  expect(linkToSet([])).toBe('#briefing-set');
});
