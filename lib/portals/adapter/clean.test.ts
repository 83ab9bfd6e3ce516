import { describe, expect, test } from 'vitest';
import { createCleanCheck, isStable } from './clean.ts';

describe('createCleanCheck', () => {
  const isClean = createCleanCheck(['云岭惠佰邻连锁超市有限公司', '6020002148', '贺兰舟', 'AA']);
  test.each(['客户名称', '贷款余额(元)', '授信', 'Loan Balance', '基本信息'])('keeps %j', (text) =>
    expect(isClean(text)).toBe(true),
  );
  test.each([
    ['云岭惠佰邻连锁超市有限公司', 'it is a client'],
    ['云岭惠佰邻的授信', 'a client is in it'],
    ['云岭惠', 'a client begins like it'],
    ['贺兰舟的贷款', 'a person is in it'],
    ['望溪远拓贸易有限公司', 'it has the shape of a name'],
    ['客户6020', 'a number is in it'],
    ['a@b.cn', 'it is an address'],
  ])('does not keep %j when %s', (text) => expect(isClean(text)).toBe(false));
});

describe('isStable', () => {
  test.each(['custName', 'CUST_NM', 'loan-balance', 'khmc', 'baseInfo.custName', '请输入客户名称'])(
    'keeps %j',
    (value) => expect(isStable(value)).toBe(true),
  );
  test.each([
    'el-id-1234',
    'rc_select_3',
    'ext-gen1042',
    ':r1:',
    'mat-input-0',
    '7ba5bd90',
    '01900000-0000-7000-8000-000000000000',
    'x',
    '',
    'a"]',
    'a'.repeat(41),
  ])('does not keep %j', (value) => expect(isStable(value)).toBe(false));
});
