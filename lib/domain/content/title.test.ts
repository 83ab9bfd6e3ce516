import { describe, expect, test } from 'vitest';
import { APPROVED, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import { makeRule } from '../../../test/factories/rule.ts';
import { SHIPPED_PACK } from '../../content/shipped/pack.ts';
import { CONTENT_KINDS, type ContentBodies, type ContentItem, type ContentKind } from './item.ts';
import { titleOf } from './title.ts';

const item = <K extends ContentKind>(kind: K, body: ContentBodies[K]) =>
  ({ kind, id: body.id, version: 1, life: APPROVED, body }) as unknown as ContentItem;

const CASES: readonly (readonly [string, ContentItem])[] = [
  ['把利率拆开讲', makeScript({}, { title: '把利率拆开讲' })],
  ['外贸企业组合', item('rule', makeRule({ title: '外贸企业组合' }))],
  ['利率定价不满意', makeScenario({}, { name: '利率定价不满意' })],
  ['固定资产贷款', item('product', makeProduct({ id: 'loan.fixedAsset', name: '固定资产贷款' }))],
  [
    '见过实际控制人',
    item('criterion', {
      ...{ id: 'contact.owner', stage: 'contact', name: '见过实际控制人', isMandatory: true, shownBy: '拜访记录' },
    }),
  ],
  [
    '转账投诉',
    item('checklist', { id: 'complaint.transfer', kind: 'complaint', name: '转账投诉', purpose: '平息', steps: [] }),
  ],
  ['保本', makeWord({}, { phrases: ['保本', '保证本金'] })],
];

describe('people see', () => {
  test.each(CASES)('%s when that is what an item is called', (title, each) => {
    expect(titleOf(each)).toBe(title);
  });

  test('the id of a word when it has no phrase', () => {
    expect(titleOf(makeWord({}, { phrases: [] }))).toBe('principal.guarantee');
  });

  test('something for every kind there is', () => {
    expect(CASES.map(([, { kind }]) => kind).sort()).toEqual([...CONTENT_KINDS].sort());
  });

  test('words, never an id, for all that is shipped', () => {
    const wordless = SHIPPED_PACK.items.filter((each) => !/\p{Script=Han}/u.test(titleOf(each)));
    expect(SHIPPED_PACK.items.length).toBeGreaterThan(0);
    expect(wordless.map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
  });
});
