import { expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { newTexts } from './new-texts.ts';

const touch = makeTouch({ text: '旧的' });
const dossier = makeDossier({ touches: [touch] });
const clientId = dossier.client.id;
const stored = () => dossier;

test('are those that did not stand in the record before', () => {
  const record = { ...touch, feedback: [{ family: 'loan', kind: 'wish', text: '新的' }] as const };
  expect(newTexts([{ op: 'put', kind: 'touch', clientId, record }], stored)).toEqual(['新的']);
});

test('are all of a record when it is new, without what nobody wrote', () => {
  const record = makeFollowUp({ text: '带方案' });
  expect(newTexts([{ op: 'put', kind: 'followUp', clientId, record }], () => undefined)).toEqual(['带方案']);
});

test('are none when a record goes', () => {
  expect(newTexts([{ op: 'remove', kind: 'touch', clientId, id: touch.id }], stored)).toEqual([]);
});
