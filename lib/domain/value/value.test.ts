import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOAN_CLASSES, type Loan } from '../credit/loan.ts';
import { type Holding, PRODUCT_FAMILIES } from '../product/holding.ts';
import { holdingLine, loanLine, yearlyValue } from './value.ts';

const WAN = 1_000_000;
const holding = (patch: Partial<Holding> = {}): Holding => ({
  id: 'h',
  family: 'deposit',
  name: '活期存款',
  since: '2026-01-01',
  ...patch,
});
const loan = (patch: Partial<Loan> = {}): Loan => ({
  id: 'l',
  number: 'JJ-1',
  product: '流动资金贷款',
  principalFen: 1000 * WAN,
  balanceFen: 1000 * WAN,
  rateBp: 410,
  disbursedOn: '2026-01-01',
  maturesOn: '2027-01-01',
  loanClass: 'pass',
  ...patch,
});

describe('holdingLine', () => {
  test.each([
    ['a deposit by its spread', { balanceFen: 5000 * WAN }, 'deposit', 60 * WAN],
    ['what was entered stands above any estimate', { balanceFen: 5000 * WAN, incomeFenPerYear: 7 }, 'known', 7],
    ['a fee by the balance', { family: 'tradeFinance', balanceFen: 100 * WAN }, 'fee', 0.8 * WAN],
    ['no balance is no data', {}, 'noData', 0],
    ['a family whose balance says nothing is no data', { family: 'payroll', balanceFen: 9 * WAN }, 'noData', 0],
    ['a loan balance without notes by the usual margin', { family: 'loan', balanceFen: WAN }, 'loanBalance', 15_000],
  ] as const)('%s', (_name, patch, formula, incomeFen) => {
    expect(holdingLine(holding(patch), false)).toMatchObject({ formula, incomeFen });
  });

  test('a loan product is not counted beside its own notes', () => {
    expect(holdingLine(holding({ family: 'loan', balanceFen: WAN }), true)).toMatchObject({
      formula: 'inLoans',
      incomeFen: 0,
      lossFen: 0,
    });
  });
});

describe('loanLine', () => {
  test('is the balance times rate less funding, and its expected loss', () => {
    expect(loanLine(loan())).toMatchObject({ rateBp: 150, incomeFen: 15 * WAN, lossFen: 10 * WAN });
  });
  test.each([
    ['specialMention', 20],
    ['substandard', 250],
    ['doubtful', 500],
    ['loss', 1000],
  ] as const)('class %s costs %i of 1000 万', (loanClass, wan) => {
    expect(loanLine(loan({ loanClass })).lossFen).toBe(wan * WAN);
  });
  test('a rate below funding is a loss of income', () => {
    expect(loanLine(loan({ rateBp: 200 })).incomeFen).toBeLessThan(0);
  });
});

describe('yearlyValue', () => {
  test('puts income and risk on one scale', () => {
    const value = yearlyValue({ holdings: [holding({ balanceFen: 5000 * WAN })], loans: [loan()] });
    expect(value).toMatchObject({ ruleId: 'value.yearly', incomeFen: 75 * WAN, lossFen: 10 * WAN, valueFen: 65 * WAN });
  });
  test('nothing to reckon with is no data, not zero', () => {
    expect(yearlyValue({ holdings: [], loans: [] })).not.toHaveProperty('valueFen');
    const unknown = yearlyValue({ holdings: [holding()], loans: [] });
    expect(unknown).not.toHaveProperty('valueFen');
    expect(unknown.unknown).toBe(1);
  });
  test('what was given up or paid back counts no more', () => {
    const holdings = [holding({ balanceFen: WAN, closedOn: '2026-10-01' })];
    expect(yearlyValue({ holdings, loans: [loan({ balanceFen: 0 })] }).lines).toEqual([]);
  });
  test('the totals are the sums of the lines, in whole fen, in any order', () => {
    const anyHolding = fc
      .record({ family: fc.constantFrom(...PRODUCT_FAMILIES), balanceFen: fc.integer({ min: 0, max: 1e12 }) })
      .map(holding);
    const anyLoan = fc
      .record({ balanceFen: fc.integer({ min: 0, max: 1e12 }), loanClass: fc.constantFrom(...LOAN_CLASSES) })
      .map(loan);
    fc.assert(
      fc.property(fc.array(anyHolding), fc.array(anyLoan), (holdings, loans) => {
        const value = yearlyValue({ holdings, loans });
        const turned = yearlyValue({ holdings: [...holdings].reverse(), loans: [...loans].reverse() });
        expect(turned.valueFen).toBe(value.valueFen);
        expect(value.lines.reduce((sum, line) => sum + line.incomeFen - line.lossFen, 0)).toBe(
          value.incomeFen - value.lossFen,
        );
        expect(value.lines.every((line) => Number.isInteger(line.incomeFen) && Number.isInteger(line.lossFen))).toBe(
          true,
        );
      }),
    );
  });
});
