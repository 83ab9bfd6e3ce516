import { expect, test } from 'vitest';
import { makeClient, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { promiseDetails } from './details.ts';

test('says of each open promise which conversation it came out of, who was there and how often it was carried', () => {
  const visit = makeTouch({ id: 'v', day: '2026-11-02', channel: 'visit', personIds: ['p1', 'gone'] });
  const call = makeTouch({ day: '2026-11-09', channel: 'call' });
  const promise = makeFollowUp({ id: 'a', kind: 'promise', touchId: 'v' });
  const loose = makeFollowUp({ id: 'b', kind: 'promise' });
  const details = promiseDetails({
    client: makeClient(),
    people: [{ id: 'p1', name: '王建国', role: 'decisionMaker' }],
    touches: [visit, call],
    holdings: [],
    loans: [],
    followUps: [
      promise,
      loose,
      makeFollowUp({ id: 'c' }),
      makeFollowUp({ id: 'd', kind: 'promise', doneOn: '2026-11-03' }),
    ],
  });
  expect([...details]).toEqual([
    ['a', { record: promise, carried: 1, made: { day: '2026-11-02', channel: 'visit', people: ['王建国'] } }],
    ['b', { record: loose, carried: 0 }],
  ]);
});
