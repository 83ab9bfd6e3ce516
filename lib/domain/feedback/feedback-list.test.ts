import { expect, test } from 'vitest';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { countFeedback, feedbackOf, matchingFeedback } from './feedback-list.ts';

const dossier = makeDossier({
  client: { name: '望川精机有限公司', shortName: '望川精机' },
  people: [{ id: 'p1', name: '李敏', role: 'handler' }],
  touches: [
    makeTouch({
      day: '2026-11-02',
      feedback: [{ family: 'settlement', kind: 'fault', text: '李敏说望川精机网银慢，电话13800138000' }],
    }),
    makeTouch({
      day: '2026-11-10',
      feedback: [
        { family: 'settlement', productId: 'settlement.ebank', kind: 'praise', text: '好用' },
        { family: 'loan', kind: 'competitor', text: '他行低' },
      ],
    }),
    makeTouch({ day: '2026-11-11' }),
  ],
});
const entries = feedbackOf(dossier);

test('lists every feedback newest first when nothing is filtered', () => {
  expect(matchingFeedback(entries, {}).map(({ day, index }) => [day, index])).toEqual([
    ['2026-11-10', 0],
    ['2026-11-10', 1],
    ['2026-11-02', 0],
  ]);
});

test('masks names and numbers when the text is to leave', () => {
  const [first] = entries;
  expect(first?.masked).not.toMatch(/李敏|望川精机|13800138000/);
  expect(first?.masked).toMatch(/网银慢/);
});

test.each([
  [{ product: 'settlement' }, 2],
  [{ product: 'settlement.ebank' }, 1],
  [{ kind: 'competitor' }, 1],
  [{ since: '2026-11-03' }, 2],
  [{ product: 'loan', kind: 'praise' }, 0],
] as const)('finds by %j', (filter, count) => {
  expect(matchingFeedback(entries, filter)).toHaveLength(count);
});

test('counts by product and kind when there are several', () => {
  const counts = countFeedback([...entries, ...entries.slice(0, 1)]);
  expect(counts.map(({ product, total, kinds }) => [product, total, kinds.fault])).toEqual([
    ['settlement', 2, 2],
    ['loan', 1, 0],
    ['settlement.ebank', 1, 0],
  ]);
});
