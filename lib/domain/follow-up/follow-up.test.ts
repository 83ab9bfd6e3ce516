import { expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import { isDueOn, isOpen, openFollowUps, promisesFirst } from './follow-up.ts';

test('gives the open ones, earliest first, ties by id', () => {
  const items = [
    makeFollowUp({ id: 'b', due: '2026-12-01' }),
    makeFollowUp({ id: 'a', due: '2026-12-01' }),
    makeFollowUp({ id: 'c', due: '2026-11-30' }),
    makeFollowUp({ id: 'd', due: '2026-11-01', doneOn: '2026-11-01' }),
    makeFollowUp({ id: 'e', due: '2026-11-01', droppedOn: '2026-11-01' }),
  ];
  expect(openFollowUps(items).map((item) => item.id)).toEqual(['c', 'a', 'b']);
});

test('puts promises of either side before next steps, each in the order given', () => {
  const items = [
    makeFollowUp({ id: 'a' }),
    makeFollowUp({ id: 'b', kind: 'promise' }),
    makeFollowUp({ id: 'c' }),
    makeFollowUp({ id: 'd', kind: 'promise', by: 'client' }),
  ];
  expect(promisesFirst(items).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});

test.each([
  [{}, true],
  [{ doneOn: '2026-11-01' }, false],
  [{ droppedOn: '2026-11-01' }, false],
])('%j is open: %s', (patch, expected) => {
  expect(isOpen(makeFollowUp(patch))).toBe(expected);
});

test.each([
  ['due today', { due: '2026-11-22' }, true],
  ['due tomorrow', { due: '2026-11-23' }, false],
  ['put off until tomorrow', { due: '2026-11-01', snoozedUntil: '2026-11-23' }, false],
  ['put off until today', { due: '2026-11-01', snoozedUntil: '2026-11-22' }, true],
  ['due tomorrow, put off until yesterday', { due: '2026-11-23', snoozedUntil: '2026-11-21' }, false],
])('%s is listed today: %s', (_name, patch, expected) => {
  expect(isDueOn(makeFollowUp(patch), '2026-11-22')).toBe(expected);
});
