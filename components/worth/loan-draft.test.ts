import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import { LOAN_CLASSES, type Loan } from '../../lib/domain/credit/loan.ts';
import { makeId } from '../../test/factories/client.ts';
import { type LoanDraft, loanDraft, loanOf } from './loan-draft.ts';

const ID = makeId();
const FILLED: LoanDraft = {
  ...loanDraft(undefined, '2026-11-22'),
  ...{ number: 'JJ-1', product: '流动资金贷款', principal: '1000', rate: '4.1', maturesOn: '2027-11-22' },
};

describe('a loan typed by hand', () => {
  test('is what its schema allows; its balance is its principal until another is typed', () => {
    const result = loanOf(FILLED, undefined, ID);
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    expect(RECORD_SCHEMAS.loan.parse(result.loan)).toEqual({
      ...{ id: ID, number: 'JJ-1', product: '流动资金贷款', loanClass: 'pass', rateBp: 410 },
      ...{ principalFen: 1_000_000_000, balanceFen: 1_000_000_000 },
      ...{ disbursedOn: '2026-11-22', maturesOn: '2027-11-22' },
    });
    expect(loanOf({ ...FILLED, balance: '0' }, undefined, ID)).toMatchObject({ loan: { balanceFen: 0 } });
  });
  test('comes out as it went in when nothing was touched', () => {
    const anyLoan = fc.record<Loan>({
      id: fc.constant(ID),
      number: fc.constant('JJ-2'),
      product: fc.constant('项目贷款'),
      principalFen: fc.nat(1e12),
      balanceFen: fc.nat(1e12),
      rateBp: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 1, max: 2000, noNaN: true })),
      disbursedOn: fc.constant('2026-01-01'),
      maturesOn: fc.constant('2027-01-01'),
      loanClass: fc.constantFrom(...LOAN_CLASSES),
    });
    fc.assert(
      fc.property(anyLoan, (loan) => {
        expect(loanOf(loanDraft(loan, '2026-12-01'), loan, ID)).toEqual({ loan });
      }),
    );
  });
});

test.each([
  ['a number and a product', { number: ' ', product: '' }, { number: 'required', product: 'required' }],
  ['a principal', { principal: '', balance: '1' }, { principal: 'required' }],
  ['amounts that are amounts', { principal: '一些', balance: '-2' }, { principal: 'notAmount', balance: 'negative' }],
  ['a rate', { rate: '' }, { rate: 'required' }],
  ['a rate that is one', { rate: 'LPR' }, { rate: 'notAmount' }],
  ['a maturity after it was paid out', { maturesOn: '2026-01-01' }, { maturesOn: 'early' }],
  ['its days', { disbursedOn: '', maturesOn: '' }, { disbursedOn: 'required', maturesOn: 'required' }],
] as const)('a loan needs %s', (_name, patch, problems) => {
  expect(loanOf({ ...FILLED, ...patch }, undefined, ID)).toEqual({ problems });
});
