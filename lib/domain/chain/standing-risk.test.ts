import { expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import type { Loan, LoanClass } from '../credit/loan.ts';
import { standingRisk } from './standing-risk.ts';

const loan = (loanClass: LoanClass, balanceFen = 100): Loan => ({
  ...{ id: loanClass, number: 'J1', product: '流贷', principalFen: 100, balanceFen, rateBp: 300 },
  ...{ disbursedOn: '2026-01-01', maturesOn: '2027-01-01', loanClass },
});
const signal = { id: 's', kind: 'other', on: '2026-10-01' } as const;

test('nothing when all loans are of the class pass and no signal stands', () => {
  const client = { riskSignals: [{ ...signal, closedOn: '2026-11-01' }] };
  expect(standingRisk(makeDossier({ client, loans: [loan('pass')] }))).toBeUndefined();
});

test('the worst class among loans that are still owed', () => {
  const loans = [loan('pass'), loan('specialMention'), loan('loss', 0)];
  expect(standingRisk(makeDossier({ loans }))).toEqual({ signals: 0, loanClass: 'specialMention' });
});

test('signals that are not settled', () => {
  expect(standingRisk(makeDossier({ client: { riskSignals: [signal] } }))).toEqual({ signals: 1 });
});
