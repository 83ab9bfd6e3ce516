import { expect, test } from 'vitest';
import { makeClient, makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
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

test('are all that was written into a research plan and about a signal', () => {
  const record = makeClient({
    id: clientId,
    researchPlans: [
      {
        ...{ id: 'p', objective: '目标', madeOn: '2026-11-02', until: '2026-12-02' },
        items: [{ id: 'q', group: 'financial', question: '问题', method: 'talk', due: '2026-11-20', answer: '答复' }],
      },
    ],
    riskSignals: [{ id: 's', kind: 'other', on: '2026-11-02', note: '听说', closedOn: '2026-11-20', outcome: '结果' }],
    judgements: [{ id: 'j', item: 'liabilities', level: 'high', on: '2026-11-02', note: '理由' }],
  });
  expect([...newTexts([{ op: 'put', kind: 'client', clientId, record }], () => undefined)].sort()).toEqual(
    ['目标', '问题', '答复', '听说', '结果', '理由'].sort(),
  );
});
