import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, saysNothing } from './clean.ts';
import { guessKind, isIdNumber, readUscc } from './client-words.ts';
import { readPhone } from './phone.ts';
import { rateUnitInHeading, readRate } from './rate.ts';
import * as words from './words.ts';

test.each([
  ['13800000001', '13800000001'],
  ['138 0000 0001', '13800000001'],
  ['138-0000-0001', '13800000001'],
  ['+86 13800000001', '13800000001'],
  ['008613800000001', '13800000001'],
  ['１３８００００ ０００１', '13800000001'],
  ['手机：13800000001', '13800000001'],
  ['010-62345678', '010-62345678'],
  ['(010)62345678', '010-62345678'],
  ['0592-2345678-801', '0592-2345678-801'],
  ['62345678', '62345678'],
  ['400-800-1234', '400-800-1234'],
  ['+85221234567', '+85221234567'],
  ['13800000001(微信同号)', '13800000001'],
])('phone %s is kept as %s', (text, phone) => {
  expect(readPhone(text)).toMatchObject({ phone });
});
test('of several phones the first is kept, and it is said that there are more', () => {
  expect(readPhone('13800000001/13900000002')).toEqual({ phone: '13800000001', hasMore: true });
  expect(readPhone('13800000001 13900000002')).toEqual({ phone: '13800000001', hasMore: true });
});
test.each(['138****0001', '1380000000', '12345', 'abc', '1.38E+10'])('%s is no phone', (text) => {
  expect(readPhone(text)).toBeUndefined();
});

test.each([
  ['3.65%', undefined, 365],
  ['3.65', undefined, 365],
  ['３．６５％', undefined, 365],
  ['3.65', 'percent', 365],
  ['0.0365', 'percent', 3.65],
  ['365', 'bp', 365],
  ['365BP', undefined, 365],
  ['4.2‰', undefined, 504],
  ['4.2', 'perMilleMonth', 504],
  ['3.4525', undefined, 345.25],
  ['0', undefined, 0],
] as const)('rate %s (%s) is %d basis points', (text, unit, bp) => {
  expect(readRate(text, unit)).toEqual({ bp });
});
test('a bare fraction is taken for one, and it is said', () => {
  expect(readRate('0.0365')).toEqual({ bp: 365, isFraction: true });
});
test.each(['LPR+50BP', '3.65-4.2', '高', '-1', '250'])('%s is no rate', (text) => {
  expect(readRate(text)).toBeUndefined();
});
test.each([
  ['利率(%)', 'percent'],
  ['月利率‰', 'perMilleMonth'],
  ['年利率（‰）', 'perMille'],
  ['利率(BP)', 'bp'],
  ['利率', undefined],
])('heading %s counts in %s', (heading, unit) => {
  expect(rateUnitInHeading(heading)).toBe(unit);
});

test.each([
  [words.readChannel, '上门拜访', 'visit'],
  [words.readChannel, '电话拜访', 'call'],
  [words.readChannel, '企业微信', 'wechat'],
  [words.readChannel, 'E-mail', 'email'],
  [words.readChannel, '客户来访', 'meeting'],
  [words.readChannel, '沙龙活动', 'event'],
  [words.readChannel, '短信', 'sms'],
  [words.readChannel, '传真', undefined],
  [words.readGrade, 'Ａ', 'A'],
  [words.readGrade, 'b类客户', 'B'],
  [words.readGrade, '三级', 'C'],
  [words.readGrade, '丁等', 'D'],
  [words.readGrade, 'AAA', undefined],
  [words.readStage, '商务谈判', 'negotiation'],
  [words.readStage, '2', 'proposal'],
  [words.readStage, '关系深化', 'deepening'],
  [words.readStage, '已流失', 'lost'],
  [words.readSegment, '农、林、牧、渔业', 'agriculture'],
  [words.readSegment, '信息传输、软件和信息技术服务业', 'technology'],
  [words.readSegment, '批发和零售业', 'retailChain'],
  [words.readSegment, '专用设备制造业', 'manufacturing'],
  [words.readSegment, '建筑业', 'construction'],
  [words.readSegment, '交通运输、仓储和邮政业', 'services'],
  [words.readLoanClass, '正常', 'pass'],
  [words.readLoanClass, '正常二', 'pass'],
  [words.readLoanClass, '1-正常', 'pass'],
  [words.readLoanClass, '关注类', 'specialMention'],
  [words.readLoanClass, '次级', 'substandard'],
  [words.readLoanClass, '可疑', 'doubtful'],
  [words.readLoanClass, '损失', 'loss'],
  [words.readLoanClass, '2', undefined],
  [words.readLoanClass, '非正常', undefined],
  [words.readClientKind, '个体工商户', 'soleProprietor'],
  [words.readClientKind, '对公', 'enterprise'],
  [words.readClientKind, '自然人', 'person'],
  [words.readFamily, '协定存款', 'deposit'],
  [words.readFamily, '流动资金贷款', 'loan'],
  [words.readFamily, '银行承兑汇票', 'bills'],
  [words.readFamily, '国内保理', 'tradeFinance'],
  [words.readFamily, '代发工资', 'payroll'],
  [words.readFamily, '企业网银', 'settlement'],
  [words.readFamily, '现金管理', 'cashManagement'],
  [words.readFamily, '家族信托', 'wealth'],
  [words.readYesNo, '是', true],
  [words.readYesNo, '未接通', false],
  [words.readYesNo, '也许', undefined],
  [words.saysUnanswered, '电话无人接听', true],
  [words.saysUnanswered, '客户很满意', false],
  [words.roleOfTitle, '董事长兼总经理', 'decisionMaker'],
  [words.roleOfTitle, '财务总监', 'influencer'],
  [words.roleOfTitle, '出纳', 'handler'],
  [words.roleOfTitle, undefined, 'handler'],
  [words.roleOfTitle, '总经理助理', 'gatekeeper'],
] as const)('%o reads %s as %s', (read, text, meaning) => {
  expect((read as (text: string | undefined) => unknown)(text)).toBe(meaning);
});

test('identity codes are told apart', () => {
  expect(readUscc('91350100-m000100y43')).toEqual({ kind: 'uscc', code: '91350100M000100Y43' });
  expect(readUscc('91350100M000100Y44')).toEqual({ kind: 'bad' });
  expect(readUscc('11010519491231002X')).toEqual({ kind: 'idNumber' });
  expect(readUscc('75510088-0')).toEqual({ kind: 'other' });
  expect(isIdNumber('110105194912310021')).toBe(false);
});

test.each([
  ['云岭精机有限公司', undefined, 'enterprise'],
  ['王小明', undefined, 'person'],
  ['城东小吃店', undefined, 'enterprise'],
  ['某店', '92350100MA2XXXXX00', 'soleProprietor'],
  ['阿依努尔·买买提', undefined, 'person'],
] as const)('%s (%s) looks like %s', (name, uscc, kind) => {
  expect(guessKind(name, uscc)).toBe(kind);
});

test('invisible characters go, words that say nothing are seen', () => {
  expect(cleanText('\uFEFF 甲\u200B公司\u202E ')).toBe('甲公司');
  expect(saysNothing('——')).toBe(true);
  expect(saysNothing('无锡')).toBe(false);
});

test('no reader throws, whatever is in the cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      readPhone(text);
      readRate(text);
      readUscc(text);
      for (const read of Object.values(words)) (read as (text: string) => unknown)(text);
    }),
  );
});
