import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../test/factories/quick-log.ts';

const promises = (line: string) =>
  clausesOf(line)
    .filter(({ role }) => role === 'promise')
    .map(({ by }) => by);

describe('who promises', () => {
  test.each([
    ['拜访王总答应周五给报价', ['us']],
    ['王总答应周五给资料', ['client']],
    ['客户当场承诺月底还款', ['client']],
    ['我们承诺周五前出批复', ['us']],
    ['王总说下周一把报表发过来', ['client']],
    ['周五前提供流水,他答应的', ['client']],
    ['对方答应下周给资料,我答应周五出方案', ['client', 'us']],
    ['拜访王总,答应下周提供流水', ['client']],
    ['王总问展期,我说周四回他', ['us']],
    ['我答复最晚12/18', ['us']],
  ])('%s: %j', (line, expected) => {
    expect(promises(line)).toEqual(expected);
  });
  test.each(['王总说利率高', '他说周五给他打电话', '保证金比例高', '王总说我们周五给方案'])('%s: nobody', (line) => {
    expect(promises(line)).toEqual([]);
  });
});
