import { describe, expect, test } from 'vitest';
import type { RatioId } from '../../lib/domain/finance/ratio.ts';
import { ratioTrend } from '../../lib/domain/finance/trend.ts';
import { textFor } from '../../lib/hooks/use-text.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { LAST, makeStatement, YEAR } from '../../test/factories/statement.ts';
import { financeTextOn } from './finance-text.ts';
import { comparedText, moveOf, ratioText, workedText } from './ratio-text.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);
const text = financeTextOn(textFor(i18n.getFixedT('zh-CN'), '2026-11-22'));
const worked = (id: RatioId, statement = YEAR, all = [LAST, YEAR]) =>
  workedText(id, ratioTrend(id, statement, all).result, text);

describe('how a ratio was reckoned', () => {
  test.each<[RatioId, string]>([
    ['debtRatio', '负债总额 7,200 万元 ÷ 资产总额 1.2 亿元 = 60.0%'],
    ['quickRatio', '（流动资产 7,000 万元 − 存货 2,800 万元）÷ 流动负债 5,000 万元 = 0.84'],
    ['receivableDays', '平均应收账款 2,200 万元 ÷（营业收入 1.1 亿元）× 365 = 73 天 · 平均数取期初和期末的一半'],
    ['cashCoverage', '经营现金流净额 -100 万元 ÷ 流动负债 5,000 万元 = -2.0%'],
  ])('%s', (id, expected) => {
    expect(worked(id)).toBe(expected);
  });

  test('of part of a year, without an opening balance', () => {
    const part = makeStatement('2026-09-30', { sales: 9000, receivables: 2000 }, { months: 9 });
    expect(worked('receivablesTurnover', part, [part])).toBe(
      '营业收入 9,000 万元 × 12 ÷ 9 ÷ 期末应收账款 2,000 万元 = 6.0 次 · 期间不满一年，折成全年 · 没有期初数，用期末余额',
    );
  });

  test('or why it cannot be', () => {
    const odd = makeStatement('2025-12-31', { sales: 0, netProfit: 5, totalAssets: -1, totalLiabilities: 2 });
    expect(worked('currentRatio', odd, [odd])).toBe('缺：流动资产、流动负债');
    expect(worked('salesMargin', odd, [odd])).toBe('分母为零：营业收入');
    expect(worked('debtRatio', odd, [odd])).toBe('分母不是正数：资产总额');
  });
});

describe('what it is compared with', () => {
  test('the year before, each by closing balances where only one opening is known', () => {
    const trend = ratioTrend('receivableDays', YEAR, [LAST, YEAR]);
    expect(comparedText(trend, text)).toBe('两期都按期末余额比：86 天，2024年为 55 天');
    expect(moveOf(trend)).toBe('up');
    expect(comparedText(ratioTrend('debtRatio', YEAR, [LAST, YEAR]), text)).toBe('2024年为 55.0%');
  });

  test('nothing, and why', () => {
    expect(comparedText(ratioTrend('debtRatio', LAST, [LAST]), text)).toBe('没有上年同期的报表，不比较。');
    const bare = makeStatement('2024-12-31', {});
    const trend = ratioTrend('debtRatio', YEAR, [bare, YEAR]);
    expect(comparedText(trend, text)).toBe('2024年算不出，不比较。');
    expect(moveOf(trend)).toBeUndefined();
  });
});

test('a little below zero is not written as minus zero', () => {
  expect(ratioText('salesMargin', { kind: 'value', value: -0.0001, terms: [] }, text)).toBe('0.0%');
});

test('oddities and periods are put into words', () => {
  expect(text.oddity({ kind: 'partsExceedWhole', parts: ['currentAssets'], whole: 'totalAssets' })).toBe(
    '流动资产大于资产总额',
  );
  expect(text.oddity({ kind: 'unitSlip', figure: 'sales' }, LAST)).toContain('2024年');
  expect(text.period({ end: '2026-10-31', months: 9 })).toBe('截至10月31日 周六的9个月');
});
