import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureNamed } from './figure-names.ts';

describe('a name in a table means a figure', () => {
  test.each([
    ['资产总计', 'totalAssets'],
    ['资产合计', 'totalAssets'],
    ['流动资产合计', 'currentAssets'],
    ['货币资金', 'cash'],
    ['应收帐款', 'receivables'],
    ['存货', 'inventory'],
    ['应收关联方款项', 'relatedReceivables'],
    ['负债合计', 'totalLiabilities'],
    ['流动负债合计', 'currentLiabilities'],
    ['对外担保余额', 'guaranteesGiven'],
    ['主营业务收入', 'sales'],
    ['净利润', 'netProfit'],
    ['经营活动产生的现金流量净额', 'operatingCashFlow'],
    ['Total Assets', 'totalAssets'],
  ])('%s is %s', (name, figure) => {
    expect(figureNamed(name)?.figure).toBe(figure);
  });

  test.each([
    ['numbered', '一、营业收入', 'sales'],
    ['numbered in brackets', '（二）净利润', 'netProfit'],
    ['one of several', '其中：存货', 'inventory'],
    ['subtracted', '减：应收账款', 'receivables'],
    ['explained in brackets', '净利润（净亏损以“－”号填列）', 'netProfit'],
    ['with its unit', '存货(万元)', 'inventory'],
    ['spaced out', ' 存\u3000货 ', 'inventory'],
    ['with a colon behind it', '资产总计：', 'totalAssets'],
    ['starred', '*货币资金', 'cash'],
    ['wide', 'ＣＡＳＨ', 'cash'],
    ['of the end of the year', '年末流动资产', 'currentAssets'],
  ])('also when it is %s', (_, name, figure) => {
    expect(figureNamed(name)?.figure).toBe(figure);
  });
});

test.each([
  ['nothing', ''],
  ['what the two halves of a sheet come to', '负债和所有者权益总计'],
  ['a line that is not asked for', '固定资产'],
  ['a share of a figure', '存货周转率'],
  ['a word of the runtime', 'constructor'],
  ['a name in the middle of a sentence', '本期存货比上期多'],
  ['a figure buried in brackets', `${'（'.repeat(30)}存货${'）'.repeat(30)}`],
])('%s means none', (_, name) => {
  expect(figureNamed(name)).toBeUndefined();
});

test('the printed name goes before what people call it, when both are there', () => {
  const [printed, called] = [figureNamed('营业收入'), figureNamed('销售额')];
  expect(printed).toEqual({ figure: 'sales', rank: 0 });
  expect(called?.rank).toBeGreaterThan(0);
});

test('no text throws, and one that is too long for a name is none', () => {
  fc.assert(fc.property(fc.string(), (text) => void figureNamed(text)));
  expect(figureNamed(`${'1.'.repeat(40)}存货`)).toBeUndefined();
});
