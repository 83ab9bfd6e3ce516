import { expect, test } from 'vitest';
import { makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { carriedTimes, promisedOn } from './carried.ts';

const made = makeTouch({ id: 'made', day: '2026-11-02', channel: 'visit' });
const item = makeFollowUp({ id: 'p', kind: 'promise', touchId: 'made' });

test.each([
  ['nothing has happened since', [], 0],
  ['it was made in the last touch, and there were some before', [makeTouch({ day: '2026-10-01' })], 0],
  ['two touches came after it', [makeTouch({ day: '2026-11-05' }), makeTouch({ day: '2026-11-09' })], 2],
  ['nobody answered the call', [makeTouch({ day: '2026-11-05', isEffective: false })], 0],
  [
    'one conversation was written down twice',
    [makeTouch({ day: '2026-11-05', channel: 'call' }), makeTouch({ day: '2026-11-05', channel: 'call' })],
    1,
  ],
  ['it was talked about again on the same day', [makeTouch({ day: '2026-11-02', channel: 'call' })], 0],
])('counts the touches a promise was carried through when %s', (_name, later, times) => {
  expect(carriedTimes([item], [made, ...later]).get('p')).toBe(times);
});

test('says nothing of a promise that came out of no touch, or of one that is gone', () => {
  const touches = [made, makeTouch({ day: '2026-11-05' })];
  const items = [makeFollowUp({ id: 'loose' }), makeFollowUp({ id: 'orphan', touchId: 'gone' })];
  expect([...carriedTimes(items, touches)]).toEqual([
    ['loose', 0],
    ['orphan', 0],
  ]);
  expect(items.map((each) => promisedOn(each, touches))).toEqual([undefined, undefined]);
  expect(promisedOn(item, touches)).toBe('2026-11-02');
});
