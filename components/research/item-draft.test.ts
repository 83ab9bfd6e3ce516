import { expect, test } from 'vitest';
import type { ResearchItem } from '../../lib/domain/research/plan.ts';
import { itemDraft, itemOf } from './item-draft.ts';

const ITEM: ResearchItem = {
  ...{ id: 'a', group: 'sector', item: 'cycle', question: '处在什么周期？', method: 'thirdParty', who: '产品经理' },
  ...{ due: '2026-12-01', answer: '下行', answeredOn: '2026-11-20' },
};

test('a question that was not changed comes out as it went in, with its answer', () => {
  expect(itemOf(itemDraft(ITEM, ''), ITEM)).toEqual(ITEM);
});

test('what was emptied is left out', () => {
  const { item: _, who: __, ...rest } = ITEM;
  expect(itemOf({ ...itemDraft(ITEM, ''), item: '', who: ' ' }, ITEM)).toEqual(rest);
});

test.each([
  ['nothing is asked', { question: ' ' }],
  ['there is no day', { due: '' }],
])('nothing comes out while %s', (_, patch) => {
  expect(itemOf({ ...itemDraft(ITEM, ''), ...patch }, ITEM)).toBeUndefined();
});
