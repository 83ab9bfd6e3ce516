import { expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import { openFollowUps } from './follow-up.ts';

test('gives the open ones, earliest first, ties by id', () => {
  const items = [
    makeFollowUp({ id: 'b', due: '2026-12-01' }),
    makeFollowUp({ id: 'a', due: '2026-12-01' }),
    makeFollowUp({ id: 'c', due: '2026-11-30' }),
    makeFollowUp({ id: 'd', due: '2026-11-01', doneOn: '2026-11-01' }),
  ];
  expect(openFollowUps(items).map((item) => item.id)).toEqual(['c', 'a', 'b']);
});
