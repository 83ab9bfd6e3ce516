import { expect, test } from 'vitest';
import { findObjections } from './objections.ts';

const ids = (text: string) => findObjections(text).map(({ value }) => value.id);

test.each([
  ['嫌利率高', ['price']],
  ['利率实在有点高', ['price']],
  ['贷款被拒', ['refused']],
  ['审批实在太慢', ['slowService']],
  ['手续比较麻烦', ['procedure']],
  ['跟工行合作多年,再看看', ['loyalToOther']],
  ['存款收益低', ['depositSafety']],
  ['转账一直没到', ['transferComplaint']],
  ['嫌利息低', ['depositSafety']],
])('%s raises %j', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test.each(['利率不高', '高总问利率', '不嫌贵', '贵公司', '流程,资料多谈', '慢慢谈服务'])(
  '%s raises nothing',
  (text) => {
    expect(ids(text)).toEqual([]);
  },
);

test('a scenario is named once, where it is said first, surer when it is said outright', () => {
  const [first, ...others] = findObjections('太贵了,利率有点高');
  expect(others).toEqual([]);
  expect(first).toEqual({ value: { id: 'price', word: '太贵' }, start: 0, end: 2 });
  expect(findObjections('利率有点高')[0]?.confidence).toBeLessThan(1);
});
