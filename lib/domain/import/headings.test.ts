import { describe, expect, test } from 'vitest';
import { guessHeading, isSecretHeading } from './headings.ts';

test.each([
  ['客户名称', 'client.name'],
  ['单位名称', 'client.name'],
  ['企业名称', 'client.name'],
  ['户名', 'client.name'],
  ['借款人名称', 'client.name'],
  ['公司全称', 'client.name'],
  ['* 客户 名称：', 'client.name'],
  ['客户名称（必填）', 'client.name'],
  ['拜访企业', 'client.name'],
  ['客户简称', 'client.shortName'],
  ['客户号', 'client.number'],
  ['客户编号', 'client.number'],
  ['核心客户号', 'client.number'],
  ['ECIF客户号', 'client.number'],
  ['统一社会信用代码', 'client.uscc'],
  ['社会信用代码/组织机构代码', 'client.uscc'],
  ['证件号码', 'client.uscc'],
  ['客户类型', 'client.kind'],
  ['所属行业', 'client.segment'],
  ['行业', 'client.segment'],
  ['客户等级', 'client.grade'],
  ['客户分层', 'client.grade'],
  ['关系阶段', 'client.stage'],
  ['注册地址', 'client.address'],
  ['备注', 'client.note'],
  ['联系人', 'person.name'],
  ['联系人姓名', 'person.name'],
  ['职务', 'person.title'],
  ['手机', 'person.phone'],
  ['联系电话', 'person.phone'],
  ['手机号码', 'person.phone'],
  ['生日', 'person.birthday'],
  ['离职日期', 'person.leftOn'],
  ['合作潜力', 'client.potential'],
  ['推荐人', 'client.referredBy'],
  ['转介绍来源', 'client.referredBy'],
  ['首笔业务日', 'client.firstBusinessDay'],
  ['发展阶段', 'client.developmentStage'],
  ['拜访日期', 'touch.day'],
  ['联系时间', 'touch.day'],
  ['最近联系日期', 'touch.day'],
  ['沟通方式', 'touch.channel'],
  ['拜访方式', 'touch.channel'],
  ['沟通内容', 'touch.text'],
  ['拜访纪要', 'touch.text'],
  ['内容', 'touch.text'],
  ['下一步', 'next.text'],
  ['下一步计划', 'next.text'],
  ['后续跟进措施', 'next.text'],
  ['后续措施', 'next.text'],
  ['下次联系日期', 'next.due'],
  ['计划完成时间', 'next.due'],
  ['借据号', 'loan.number'],
  ['借据编号', 'loan.number'],
  ['贷款品种', 'loan.product'],
  ['贷款金额(万元)', 'loan.principal'],
  ['放款金额', 'loan.principal'],
  ['贷款余额', 'loan.balance'],
  ['贷款余额（万元）', 'loan.balance'],
  ['余额(万元)', 'loan.balance'],
  ['执行利率(%)', 'loan.rate'],
  ['利率', 'loan.rate'],
  ['利率%', 'loan.rate'],
  ['放款日', 'loan.disbursedOn'],
  ['放款日期', 'loan.disbursedOn'],
  ['到期日', 'loan.maturesOn'],
  ['贷款到期日', 'loan.maturesOn'],
  ['五级分类', 'loan.class'],
  ['产品名称', 'holding.name'],
  ['已持有产品', 'holding.name'],
  ['持有金额', 'holding.balance'],
  ['签约日期', 'holding.since'],
  ['存款余额', 'deposit.balance'],
  ['存款余额-万元', 'deposit.balance'],
  ['授信额度', 'credit.limit'],
  ['授信总额（亿元）', 'credit.limit'],
])('%s means %s', (heading, field) => {
  expect(guessHeading(heading)?.field).toBe(field);
});

test.each([
  '客户经理',
  '管户经理',
  '序号',
  '日均',
  '年日均存款',
  '存款日均余额（万元）',
  '开户行',
  '担保方式',
  '法定代表人',
])('%s is known and has no place in the book', (heading) => {
  expect(guessHeading(heading)).toMatchObject({ leftOut: 'noPlace' });
});

test.each([
  '天气',
  '喜欢的颜色',
  '',
  '__proto__',
  'constructor',
  '客户名称为空的说明文字超过二十四个字就不会再被看作标题了',
])('%s is no heading known here', (heading) => {
  expect(guessHeading(heading)).toBeUndefined();
});

describe('authentication data', () => {
  test.each([
    '密码',
    '登录密码',
    '网银口令',
    '卡密',
    'CVV',
    'CVV2',
    'cvn',
    '安全码',
    '短信验证码',
    '磁道信息',
    'PIN',
    'PIN码',
    'password',
    'Token',
  ])('%s is never read', (heading) => {
    expect(isSecretHeading(heading)).toBe(true);
    expect(guessHeading(heading)).toEqual({ leftOut: 'secret', confidence: 1 });
  });
  test.each(['客户名称', '产品', 'Shipping', '品牌', '密切程度', '保密级别', 'opinion'])(
    '%s is no secret',
    (heading) => {
      expect(isSecretHeading(heading)).toBe(false);
    },
  );
});
