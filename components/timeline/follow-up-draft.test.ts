import { expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import { makeFollowUp } from '../../test/factories/client.ts';
import { draftOf, followUpOf } from './follow-up-draft.ts';

const step = makeFollowUp({ snoozedUntil: '2026-11-24' });
const promise = makeFollowUp({ kind: 'promise', by: 'client', doneOn: '2026-11-21' });

test.each([step, promise])('gives back what it was when nothing was changed', (item) => {
  expect(followUpOf(draftOf(item), item)).toEqual(item);
});

test.each([{ text: ' ' }, { due: '' }, { due: '2026-02-30' }])('is none with %j', (patch) => {
  expect(followUpOf({ ...draftOf(step), ...patch }, step)).toBeUndefined();
});

test('another day ends its rest', () => {
  expect(followUpOf({ ...draftOf(step), due: '2026-11-30' }, step)).not.toHaveProperty('snoozedUntil');
});

test('only a promise says whose it is, and what becomes of it fits the schema', () => {
  const chased = followUpOf({ ...draftOf(step), kind: 'promise', by: 'client' }, step);
  expect(chased).toMatchObject({ kind: 'promise', by: 'client' });
  expect(followUpOf({ ...draftOf(promise), kind: 'nextStep' }, promise)).not.toHaveProperty('by');
  expect(RECORD_SCHEMAS.followUp.parse(chased)).toEqual(chased);
});
