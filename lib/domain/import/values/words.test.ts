import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENT_KINDS, GRADES, POTENTIALS, SEGMENTS } from '../../client/client.ts';
import { CHANNELS } from '../../touch/touch.ts';
import * as words from './words.ts';

type Read = (text: string) => unknown;
const CODES: readonly (readonly [reader: string, read: Read, codes: readonly string[]])[] = [
  ['channel', words.readChannel, CHANNELS],
  ['grade', words.readGrade, GRADES],
  ['stage', words.readStage, ['contact', 'proposal', 'negotiation', 'delivery', 'deepening', 'dormant', 'lost']],
  ['segment', words.readSegment, SEGMENTS],
  ['development stage', words.readDevelopmentStage, ['startup', 'growth', 'mature', 'transition']],
  ['potential', words.readPotential, POTENTIALS],
  ['loan class', words.readLoanClass, ['pass', 'specialMention', 'substandard', 'doubtful', 'loss']],
  ['kind of client', words.readClientKind, CLIENT_KINDS],
  ['role', words.readRole, ['decisionMaker', 'influencer', 'handler', 'gatekeeper']],
];

test.each(CODES)('a %s is understood when its own code is written, as an export does', (_what, read, codes) => {
  expect(codes.map(read)).toEqual(codes);
});

test('a word means the same when it stands in full width, capitals or spaces', () => {
  const cases = fc.constantFrom<readonly [Read, string]>(
    [words.readChannel, 'wechat拜访'],
    [words.readGrade, 'b类'],
    [words.readFamily, 'pos收单'],
    [words.readLoanClass, '1-正常'],
    [words.readYesNo, 'yes'],
  );
  fc.assert(
    fc.property(cases, fc.constantFrom('', ' ', '\u3000', '\t'), ([read, text], space) => {
      const wide = text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
      expect(read(text)).toBeDefined();
      for (const typed of [text.toUpperCase(), wide]) expect(read(space + typed + space)).toBe(read(text));
    }),
  );
});

describe('the surer word wins when a cell holds several', () => {
  test.each([
    [words.readChannel, '电话回访', 'call'],
    [words.readChannel, '微信语音会议', 'wechat'],
    [words.readChannel, '上门参加活动', 'event'],
    [words.readStage, '已签约', 'delivery'],
    [words.readStage, '签约', 'negotiation'],
    [words.readStage, '合作中，暂停', 'dormant'],
    [words.readSegment, '跨境电商贸易', 'ecommerce'],
    [words.readSegment, '农产品加工', 'agriculture'],
    [words.readSegment, '进出口贸易', 'exporter'],
    [words.readFamily, '出口信用保险', 'tradeFinance'],
    [words.readFamily, '商票贴现融资', 'bills'],
    [words.readFamily, '代发工资账户', 'payroll'],
    [words.readFamily, '协定存款账户', 'deposit'],
    [words.roleOfTitle, '副总经理', 'influencer'],
    [words.roleOfTitle, '董事长秘书', 'gatekeeper'],
    [words.roleOfTitle, '执行董事长', 'decisionMaker'],
    [words.readRole, '决策人（对接）', 'decisionMaker'],
    [words.readDevelopmentStage, '成长期', 'growth'],
    [words.readRole, '使用人', 'handler'],
    [words.readPotential, '较高', 'high'],
    [words.readPotential, '中等', 'middle'],
  ] as const)('%o reads %s as %s', (read, text, meaning) => {
    expect((read as Read)(text)).toBe(meaning);
  });
});

test.each([
  [words.readGrade, 'AA'],
  [words.readLoanClass, '不正常'],
  [words.readLoanClass, '正常五'],
  [words.readLoanClass, '关注名单'],
  [words.readStage, '6'],
  [words.readYesNo, '有效期'],
  [words.readRole, '法人'],
  [words.readChannel, '　'],
] as const)('nothing is guessed when %o gets %j', (read, text) => {
  expect((read as Read)(text)).toBeUndefined();
});

test.each([
  ['多次致电未接', true],
  ['客户手机已关机', true],
  ['微信未回复', true],
  ['没有回复', true],
  ['拒接', true],
  ['已接通，约下周面谈', false],
  ['接听后约了时间', false],
  ['未来三年计划扩产', false],
  ['打了两次电话没接', true],
  ['微信未回', true],
  ['客户手机停机', true],
  ['货款尚未回笼', false],
  ['应收账款未回款', false],
  ['产线停机检修', false],
  ['参观相关机械设备', false],
  ['本月没接到大单', false],
])('%s says that nobody was reached: %s', (text, expected) => {
  expect(words.saysUnanswered(text)).toBe(expected);
});
