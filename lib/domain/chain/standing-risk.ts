import { LOAN_CLASSES, type LoanClass } from '../credit/loan.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { standingSignals } from '../risk/signal.ts';

/** What stands against a client now: warning signals that are not settled, and loans that are not of the class pass. */
export interface StandingRisk {
  readonly signals: number;
  /** The worst class among loans with a balance; absent when all are pass. */
  readonly loanClass?: LoanClass;
}

/** What stands against a client; undefined when nothing is known to, which does not mean that nothing is wrong. */
export function standingRisk({ client, loans }: Pick<Dossier, 'client' | 'loans'>): StandingRisk | undefined {
  const signals = standingSignals(client.riskSignals).length;
  const owed = new Set(loans.flatMap(({ balanceFen, loanClass }) => (balanceFen > 0 ? [loanClass] : [])));
  const worst = LOAN_CLASSES.findLast((each) => owed.has(each));
  if (worst === undefined || worst === 'pass') return signals === 0 ? undefined : { signals };
  return { signals, loanClass: worst };
}
