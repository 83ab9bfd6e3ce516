import type { Day } from '../calendar/day.ts';

/** The classes of the five-class rating 五级分类, best first. */
export const LOAN_CLASSES = Object.freeze(['pass', 'specialMention', 'substandard', 'doubtful', 'loss'] as const);

/** Five-class rating 五级分类. */
export type LoanClass = (typeof LOAN_CLASSES)[number];

/** Money lent under a facility (借据). Amounts in fen, rate in basis points a year. */
export interface Loan {
  readonly id: string;
  /** The credit system's number of the loan note 借据号. */
  readonly number: string;
  readonly product: string;
  readonly principalFen: number;
  readonly balanceFen: number;
  readonly rateBp: number;
  readonly disbursedOn: Day;
  readonly maturesOn: Day;
  readonly loanClass: LoanClass;
}
