import { describe, expect, test } from 'vitest';
import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import { holdingLine, loanLine, yearlyValue } from '../../lib/domain/value/value.ts';
import { moneyText } from '../../lib/i18n/format.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { makeDossier } from '../../test/factories/client.ts';
import { byWeight, incomeFormula, lossFormula, valueSourceText } from './value-text.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);
const t = i18n.getFixedT('zh-CN');
const text = { t, money: (fen: number) => moneyText(t, fen), day: (day: string) => day };
const WAN = 1_000_000;
const deposit: Holding = { id: 'd', family: 'deposit', name: '协定存款', since: '2026-01-01', balanceFen: 1000 * WAN };
const payroll: Holding = { id: 'p', family: 'payroll', name: '代发工资', since: '2026-01-01' };
const loan: Loan = {
  ...{ id: 'l', number: 'JJ-1', product: '流动资金贷款', principalFen: 500 * WAN, balanceFen: 500 * WAN },
  ...{ rateBp: 410, disbursedOn: '2026-01-01', maturesOn: '2027-01-01', loanClass: 'specialMention' },
};

describe('the formula of a line', () => {
  test.each<[string, Holding, string]>([
    ['a deposit', deposit, '余额 1,000 万元 × 存款利差 1.20% = 12 万元'],
    ['an income that was entered', { ...deposit, incomeFenPerYear: 5 * WAN }, '按录入的年收入计'],
    ['a fee', { ...deposit, family: 'tradeFinance' }, '余额 1,000 万元 × 手续费率 0.80% = 8 万元'],
    ['a loan balance without a note', { ...deposit, family: 'loan' }, '余额 1,000 万元 × 通常利差 1.50% = 15 万元'],
    ['nothing known', payroll, '没有余额，也没有年收入，算不出'],
    ['a balance that says nothing', { ...payroll, balanceFen: WAN }, '这类产品单看余额算不出收入，请录入年收入'],
  ])('says how %s was reckoned', (_name, holding, words) => {
    expect(incomeFormula(holdingLine(holding, false), { holding }, text)).toBe(words);
  });
  test('of a loan has its rate, the funding and the loss of its class', () => {
    const line = loanLine(loan);
    expect(incomeFormula(line, { loan }, text)).toBe('余额 500 万元 ×（利率 4.10% − 资金成本 2.60%）= 7.5 万元');
    expect(lossFormula(line, { loan }, text)).toBe('预期损失：余额 500 万元 × 关注类 2.00% = 10 万元');
  });
  test('of a loan balance without a note says that its class is not known', () => {
    const line = holdingLine({ ...deposit, family: 'loan' }, false);
    expect(lossFormula(line, {}, text)).toContain('没有借据，按正常类');
    expect(lossFormula(holdingLine(deposit, false), {}, text)).toBeUndefined();
  });
});

test('what counts most is read first, what is unknown after it, what is counted elsewhere last', () => {
  const inLoans: Holding = { ...deposit, id: 'i', family: 'loan' };
  const { lines } = yearlyValue({ holdings: [inLoans, payroll, deposit], loans: [loan] });
  expect(byWeight(lines).map(({ id }) => id)).toEqual(['d', 'l', 'p', 'i']);
});

test.each([
  ['nothing', [], '还没有产品和借据'],
  ['undated balances', [deposit], '按 1 项产品、0 笔借据估算，余额未记日期'],
  [
    'dated ones, by the newest',
    [{ ...deposit, balances: ['2026-09-30', '2026-10-31'].map((on) => ({ on, fen: WAN })) }],
    '按 1 项产品、0 笔借据估算，余额最近更新于 2026-10-31',
  ],
] as const)('the source of a value from %s is named', (_name, holdings, words) => {
  const dossier = makeDossier({ holdings });
  expect(valueSourceText(dossier, yearlyValue(dossier), text)).toBe(words);
});
