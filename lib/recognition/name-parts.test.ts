import { describe, expect, test } from 'vitest';
import { leavesOpen } from './after-name.ts';
import { canonicalName } from './han.ts';
import { nearKey, partsOf, relate } from './name-parts.ts';

describe('partsOf', () => {
  test.each([
    ['浙江省杭州市云岭精机股份有限公司昆明分公司', ['浙江', '杭州'], '云岭精机', 'shares', 'none', '昆明分公司'],
    ['云岭精机（大理）有限公司', ['大理'], '云岭精机', 'limited', 'none', ''],
    ['汐港铎海重工（集团）股份有限公司', [], '汐港铎海重工', 'shares', 'bracket', ''],
    ['杭州云岭集团有限公司', ['杭州'], '云岭', 'limited', 'plain', ''],
    ['望川纺织厂', [], '望川纺织', 'factory', 'none', ''],
    ['中国工商银行股份有限公司大理支行', ['中国'], '工商银行', 'shares', 'none', '大理支行'],
    ['杭州公司', [], '杭州', 'company', 'none', ''],
  ])('takes %s apart when it is a name', (name, places, core, form, group, branch) => {
    expect(partsOf(canonicalName(name))).toEqual({ places, core, form, group, branch });
  });
});

describe('relate', () => {
  test.each([
    ['云岭精机有限公司', '云岭精机股份有限公司', 'form'],
    ['杭州市云岭精机有限公司', '杭州云岭精机有限公司', 'region'],
    ['云岭精机（杭州）有限公司', '杭州云岭精机有限公司', 'region'],
    ['杭州云岭精机有限公司', '宁波云岭精机有限公司', 'otherRegion'],
    ['云岭精机集团有限公司', '云岭精机（集团）有限公司', 'groupWriting'],
    ['云岭精机有限公司', '云岭精机集团有限公司', 'group'],
    ['禾谷农业集团有限公司', '禾谷农业集团种业有限公司', 'group'],
    ['云岭精机有限公司', '云岭精机有限公司昆明分公司', 'branch'],
    ['云岭精机有限公司', '云岭精锐有限公司', 'other'],
    ['云岭精机有限责任公司', '云岭精机有限公司', 'same'],
  ])('%s and %s differ in: %s when compared', (a, b, expected) => {
    expect(relate(canonicalName(a), canonicalName(b))).toBe(expected);
    expect(relate(canonicalName(b), canonicalName(a))).toBe(expected);
  });
});

test('the near key is that of the core when place and form differ, and empty when nothing is left', () => {
  const key = (name: string) => nearKey(canonicalName(name));
  expect(key('杭州市云岭精机股份有限公司')).toBe(key('云岭精机（杭州）有限公司'));
  expect(key('云岭精机有限公司昆明分公司')).not.toBe(key('云岭精机有限公司'));
  expect(key('厂')).toBe('');
});

describe('leavesOpen', () => {
  test.each(['企业年金计划', '、澜州砺川轴承有限公司', ' / 澜州砺川轴承有限公司', '（昆明）', '-苏州', 'Ltd'])(
    'leaves open who is meant when %j follows',
    (rest) => expect(leavesOpen(rest)).toBe(true),
  );
  test.each(['', ' 查看', '（已注销）', '，授信客户', '(6020001001)', ' [A级]', '\nYunling Co.', '（工资户）'])(
    'leaves no doubt when %j follows',
    (rest) => expect(leavesOpen(rest)).toBe(false),
  );
});
