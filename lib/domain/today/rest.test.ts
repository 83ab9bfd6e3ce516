import { expect, test } from 'vitest';
import { makeFollowUp, makeSummary } from '../../../test/factories/client.ts';
import { reasonsOf } from './reasons.ts';
import { rank } from './ranking.ts';
import { isResting, withRest } from './rest.ts';
import { countDueItems } from './today.ts';

const UNTIL = '2026-11-30';
const resting = makeSummary({
  client: { stage: 'contact', restUntil: UNTIL },
  followUps: [makeFollowUp({ kind: 'promise', due: '2026-11-20' })],
});
const dueOn = (today: string) => {
  const steps = rank([[resting]], today);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

test.each([
  ['2026-11-23', true],
  ['2026-11-29', true],
  [UNTIL, false],
  ['2026-12-01', false],
])('a client that rests until the 30th rests on %s: %j, in list and number alike', (today, expected) => {
  expect(isResting(resting, today)).toBe(expected);
  expect(reasonsOf(resting, today).length === 0).toBe(expected);
  expect(countDueItems([resting], today)).toBe(expected ? 0 : 1);
  expect(dueOn(today)).toMatchObject(expected ? { count: 0, due: 0 } : { count: 1, due: 1 });
});

test('a client without a day does not rest, nor one who was woken', () => {
  expect(isResting({}, '2026-11-23')).toBe(false);
  const client = { restUntil: UNTIL } as Parameters<typeof withRest>[0];
  expect(withRest(client, undefined)).toEqual({});
  expect(withRest(client, '2026-12-01')).toEqual({ restUntil: '2026-12-01' });
});
