import { describe, expect, test } from 'vitest';
import { continuesName, extendsLeft, hasNameShape, isOpening } from './boundary.ts';

const NAME = '云岭精机有限公司';

describe('continuesName', () => {
  test.each([
    '大理分公司',
    '分公司',
    '(大理)分公司',
    '(大理分公司)',
    '昆明第二分店',
    '大理支行',
    '集团',
    '子公司',
    '驻昆明办事处',
    '工会委员会',
    '第二搅拌站',
    '云岭搅拌站',
    '第三门店',
    '望川牧场',
    '管理人',
    '职工食堂',
    '驾驶学校',
    '集团有限公司',
  ])('sees a longer name when %s follows', (rest) => expect(continuesName(NAME, rest)).toBe(true));
  test.each([
    '',
    '的申请',
    '与洱海旅游有限公司大理分公司',
    '(已注销)',
    ',大理分公司',
    '洱海旅游有限公司',
    '在大理设立分公司',
    '企业法人',
    '2026年',
    '建行大理分行',
    '洱海旅游有限公司大理分公司',
    '集团授信额度调整',
    '召开现场会',
    '场地租赁',
  ])('sees the name itself when %j follows', (rest) => expect(continuesName(NAME, rest)).toBe(false));
  test.each([
    ['云岭集团', '有限公司', true],
    ['云岭集团', '股份有限公司', true],
    ['老马餐馆', '连锁有限公司', true],
    ['老马餐馆', '经营者', false],
  ])('judges %s followed by %s as %s when the name may grow', (name, rest, expected) => {
    expect(continuesName(name, rest)).toBe(expected);
  });
});

describe('extendsLeft', () => {
  test.each([
    '大理',
    '云南省',
    '经营范围：昆明市',
    '云南',
    '中国（云南）',
    '经开区',
    '新',
    '客户：新',
    '大',
    '昆明新',
    '联系华东',
    '西南',
  ])('sees another company when %s stands before', (before) => {
    expect(extendsLeft(before)).toBe(true);
  });
  test.each(['', '客户：', '根据', '向', '（', '拜访', '昆明：', '大理 ', '约', '原', '客户：与'])(
    'sees the name itself when %j stands before',
    (before) => {
      expect(extendsLeft(before)).toBe(false);
    },
  );
});

test.each([
  ['', true],
  ['客户：', true],
  ['客户详情 - ', true],
  ['首页 / ', true],
  ['当前客户', true],
  ['关于', false],
])('isOpening(%j) is %s when a name follows', (before, expected) => {
  expect(isOpening(before)).toBe(expected);
});

test.each([
  ['霁阳柏澍智能装备有限公司', true],
  ['汐港铎海重工（集团）股份有限公司', true],
  ['望川栎木家具厂', true],
  ['大理某投资中心（有限合伙）', true],
  ['企业法人', false],
  ['—', false],
  ['王建国', false],
  ['云岭精机有限公司 查看', false],
  ['请选择：有限公司', false],
])('hasNameShape(%j) is %s when it stands under a label', (text, expected) => {
  expect(hasNameShape(text)).toBe(expected);
});
