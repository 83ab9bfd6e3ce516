import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import type { Loan, LoanClass } from '../../lib/domain/credit/loan.ts';
import { readRate } from '../../lib/domain/import/values/rate.ts';
import { type FieldProblem, type Problems, readWan, wanOf } from './holding-draft.ts';

/** A loan as it is typed; amounts in 万元 unless another unit is written, the rate in percent a year. */
export interface LoanDraft {
  readonly number: string;
  readonly product: string;
  readonly principal: string;
  readonly balance: string;
  readonly rate: string;
  readonly disbursedOn: string;
  readonly maturesOn: string;
  readonly loanClass: LoanClass;
}

/** What the form shows of a loan; of a new one, what it starts with. */
export function loanDraft(loan: Loan | undefined, today: Day): LoanDraft {
  return {
    number: loan?.number ?? '',
    product: loan?.product ?? '',
    principal: wanOf(loan?.principalFen),
    balance: wanOf(loan?.balanceFen),
    rate: loan === undefined ? '' : String(loan.rateBp / 100),
    disbursedOn: loan?.disbursedOn ?? today,
    maturesOn: loan?.maturesOn ?? '',
    loanClass: loan?.loanClass ?? 'pass',
  };
}

/** The loan a draft means. An empty balance of a new loan is its principal. */
export function loanOf(
  draft: LoanDraft,
  was: Loan | undefined,
  id: string,
): { readonly loan: Loan } | { readonly problems: Problems<LoanDraft> } {
  const [number, product] = [draft.number.trim(), draft.product.trim()];
  const problems: { -readonly [K in keyof LoanDraft]?: FieldProblem } = {};
  if (number === '') problems.number = 'required';
  if (product === '') problems.product = 'required';
  const principalFen = requiredWan(draft.principal, 'principal');
  const balanceFen =
    was === undefined && draft.balance.trim() === '' ? principalFen : requiredWan(draft.balance, 'balance');
  const rateBp = readPercent(draft.rate, was);
  if (rateBp === undefined) problems.rate = draft.rate.trim() === '' ? 'required' : 'notAmount';
  if (!isDay(draft.disbursedOn)) problems.disbursedOn = 'required';
  if (!isDay(draft.maturesOn)) problems.maturesOn = 'required';
  else if (draft.maturesOn < draft.disbursedOn) problems.maturesOn = 'early';
  if (
    Object.keys(problems).length > 0 ||
    principalFen === undefined ||
    balanceFen === undefined ||
    rateBp === undefined
  )
    return { problems };
  const { disbursedOn, maturesOn, loanClass } = draft;
  return { loan: { id, number, product, principalFen, balanceFen, rateBp, disbursedOn, maturesOn, loanClass } };

  function requiredWan(text: string, field: 'principal' | 'balance'): number | undefined {
    const fen = readWan(text);
    if (typeof fen === 'number' && fen >= 0) return fen;
    problems[field] = fen === undefined ? 'required' : fen === 'notAmount' ? 'notAmount' : 'negative';
    return undefined;
  }
}

/** Percent a year as basis points; a rate that was not touched stays to the last digit. */
function readPercent(text: string, was: Loan | undefined): number | undefined {
  if (was !== undefined && text === String(was.rateBp / 100)) return was.rateBp;
  const rate = readRate(text, 'percent');
  return rate === undefined || rate === 'none' ? undefined : rate.bp;
}
