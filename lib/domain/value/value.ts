import type { Loan } from '../credit/loan.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { shareOf } from '../money/share-of.ts';
import { type Holding, liveHoldings, type ProductFamily } from '../product/holding.ts';
import { DEFAULT_RATES, type ValueRates } from './rates.ts';

/**
 * How a line came about. `known`: the income was entered; `deposit`: balance × transfer spread; `loan`: balance × (rate − funding) and
 * its expected loss; `loanBalance`: as a loan, for a balance without a loan note; `fee`: balance × fee share; `inLoans`: a loan product
 * whose notes are counted themselves; `noData`: nothing to reckon with.
 */
export type ValueFormula = 'known' | 'deposit' | 'loan' | 'loanBalance' | 'fee' | 'inLoans' | 'noData';

/** Income and expected loss of one holding or loan in a year, in fen, with what they were reckoned from. */
export interface ValueLine {
  readonly source: 'holding' | 'loan';
  readonly id: string;
  readonly family: ProductFamily;
  readonly formula: ValueFormula;
  readonly baseFen?: number;
  readonly rateBp?: number;
  /** Expected loss in a year in basis points of the balance; absent where none is reckoned. */
  readonly lossBp?: number;
  readonly incomeFen: number;
  readonly lossFen: number;
}

/** What a client is worth in a year: income and risk on one scale (domain facts §2). */
export interface ClientValue {
  readonly ruleId: 'value.yearly';
  readonly lines: readonly ValueLine[];
  readonly incomeFen: number;
  readonly lossFen: number;
  /** Income less expected loss; absent when no line could be reckoned: no data, not zero. */
  readonly valueFen?: number;
  /** Lines that could not be reckoned. */
  readonly unknown: number;
}

type Valued = Pick<Dossier, 'holdings' | 'loans'>;

/** What a client brings in a year, line by line. Holdings given up and loans paid back count no more. */
export function yearlyValue({ holdings, loans }: Valued, rates: ValueRates = DEFAULT_RATES): ClientValue {
  const live = loans.filter(({ balanceFen }) => balanceFen > 0);
  const lines = [
    ...liveHoldings(holdings).map((holding) => holdingLine(holding, live.length > 0, rates)),
    ...live.map((loan) => loanLine(loan, rates)),
  ];
  let [incomeFen, lossFen, unknown] = [0, 0, 0];
  for (const line of lines) {
    incomeFen += line.incomeFen;
    lossFen += line.lossFen;
    if (line.formula === 'noData') unknown += 1;
  }
  const isKnown = lines.some(({ formula }) => formula !== 'noData' && formula !== 'inLoans');
  return {
    ruleId: 'value.yearly',
    lines,
    incomeFen,
    lossFen,
    ...(isKnown ? { valueFen: incomeFen - lossFen } : {}),
    unknown,
  };
}

/** The line of a loan note. */
export function loanLine({ id, balanceFen, rateBp, loanClass }: Loan, rates: ValueRates = DEFAULT_RATES): ValueLine {
  const marginBp = rateBp - rates.loanFundingBp;
  return {
    source: 'loan',
    id,
    family: 'loan',
    formula: 'loan',
    baseFen: balanceFen,
    rateBp: marginBp,
    incomeFen: shareOf(balanceFen, marginBp),
    lossBp: rates.lossBp[loanClass],
    lossFen: shareOf(balanceFen, rates.lossBp[loanClass]),
  };
}

/** The line of a holding. `hasLoans`: loan notes are there and counted, so that a loan product is not counted twice. */
export function holdingLine(holding: Holding, hasLoans: boolean, rates: ValueRates = DEFAULT_RATES): ValueLine {
  const { id, family, balanceFen, incomeFenPerYear } = holding;
  const base = { source: 'holding', id, family } as const;
  if (incomeFenPerYear !== undefined) return { ...base, formula: 'known', incomeFen: incomeFenPerYear, lossFen: 0 };
  if (family === 'loan' && hasLoans) return { ...base, formula: 'inLoans', incomeFen: 0, lossFen: 0 };
  const none = { ...base, formula: 'noData', incomeFen: 0, lossFen: 0 } as const;
  if (balanceFen === undefined) return none;
  const reckoned = (formula: ValueFormula, rateBp: number, lossBp = 0): ValueLine => ({
    ...base,
    formula,
    baseFen: balanceFen,
    rateBp,
    incomeFen: shareOf(balanceFen, rateBp),
    ...(lossBp === 0 ? {} : { lossBp }),
    lossFen: shareOf(balanceFen, lossBp),
  });
  if (family === 'deposit') return reckoned('deposit', rates.depositSpreadBp);
  // Without a note nobody knows the class; the general provision is the least there is.
  if (family === 'loan') return reckoned('loanBalance', rates.loanSpreadBp, rates.lossBp.pass);
  const feeBp = rates.feeBp[family];
  return feeBp === undefined ? none : reckoned('fee', feeBp);
}
