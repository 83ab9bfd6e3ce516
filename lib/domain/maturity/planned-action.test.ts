import { expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import { plannedAction } from './planned-action.ts';

const ACTION = 'building.firstTrust';
const item = (patch: Parameters<typeof makeFollowUp>[0] = {}) => makeFollowUp({ actionId: ACTION, ...patch });

test.each([
  ['open when nothing was listed', [], { state: 'open' }],
  ['open when only others were listed', [makeFollowUp(), item({ actionId: 'other' })], { state: 'open' }],
  ['planned for its day', [item({ due: '2026-12-01' })], { state: 'planned', due: '2026-12-01' }],
  [
    'planned for the earliest day when listed twice',
    [item({ due: '2026-12-03' }), item({ due: '2026-12-01' })],
    { state: 'planned', due: '2026-12-01' },
  ],
  ['done on its day', [item({ doneOn: '2026-11-20' })], { state: 'done', on: '2026-11-20' }],
  [
    'done on the latest day when done twice',
    [item({ doneOn: '2026-11-20' }), item({ doneOn: '2026-10-01' })],
    { state: 'done', on: '2026-11-20' },
  ],
  [
    'planned when it was done and listed again',
    [item({ doneOn: '2026-11-20' }), item({ due: '2026-12-01' })],
    { state: 'planned', due: '2026-12-01' },
  ],
  ['open again when it was given up', [item({ droppedOn: '2026-11-20' })], { state: 'open' }],
] as const)('an action is %s', (_name, followUps, expected) => {
  expect(plannedAction(followUps, ACTION)).toEqual(expected);
  expect(plannedAction([...followUps].reverse(), ACTION)).toEqual(expected);
});
