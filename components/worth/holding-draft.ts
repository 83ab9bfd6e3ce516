import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { readAmount } from '../../lib/domain/import/values/amount.ts';
import { AMOUNT_UNITS } from '../../lib/domain/import/values/amount-units.ts';
import { type Holding, type ProductFamily, withBalance } from '../../lib/domain/product/holding.ts';

/** A holding as it is typed; amounts in 万元 unless another unit is written, days as the date fields give them. */
export interface HoldingDraft {
  readonly family: ProductFamily;
  readonly name: string;
  readonly balance: string;
  /** Day of the balance. */
  readonly balanceOn: string;
  readonly limit: string;
  readonly income: string;
  readonly since: string;
  readonly until: string;
  readonly closedOn: string;
}

/** Why a field cannot be saved. `early`: before the day it follows. */
export type FieldProblem = 'required' | 'notAmount' | 'negative' | 'early';

/** Fields that cannot be saved, each with the reason. */
export type Problems<D> = { readonly [K in keyof D]?: FieldProblem };

const FEN_PER_WAN = 1_000_000;
/** The unit of a bare figure: the fields say so. */
const WAN = AMOUNT_UNITS.find(({ id }) => id === 'wan')?.unit;

/** Fen as it is typed in 万元; empty for nothing. */
export function wanOf(fen: number | undefined): string {
  return fen === undefined ? '' : String(fen / FEN_PER_WAN);
}

/** A typed amount in fen; undefined when nothing was typed. */
export function readWan(text: string): number | undefined | 'notAmount' {
  if (text.trim() === '') return undefined;
  const fen = readAmount(text, WAN);
  return fen === undefined ? 'notAmount' : fen === 'none' ? undefined : fen;
}

/** What the form shows of a holding; of a new one, what it starts with. */
export function holdingDraft(holding: Holding | undefined, today: Day): HoldingDraft {
  return {
    family: holding?.family ?? 'deposit',
    name: holding?.name ?? '',
    balance: wanOf(holding?.balanceFen),
    balanceOn: today,
    limit: wanOf(holding?.limitFen),
    income: wanOf(holding?.incomeFenPerYear),
    since: holding?.since ?? today,
    until: holding?.until ?? '',
    closedOn: holding?.closedOn ?? '',
  };
}

/**
 * The holding a draft means. A balance that differs from the present one is put down with its day, so that the history
 * grows; leaving the field empty says that the present balance is not known.
 */
export function holdingOf(
  draft: HoldingDraft,
  was: Holding | undefined,
  id: string,
): { readonly holding: Holding } | { readonly problems: Problems<HoldingDraft> } {
  const name = draft.name.trim();
  const [balance, limit, income] = [readWan(draft.balance), readWan(draft.limit), readWan(draft.income)];
  const problems: { -readonly [K in keyof HoldingDraft]?: FieldProblem } = {};
  if (name === '') problems.name = 'required';
  if (!isDay(draft.since)) problems.since = 'required';
  if (balance === 'notAmount') problems.balance = 'notAmount';
  else if (balance !== undefined && balance < 0) problems.balance = 'negative';
  if (balance !== undefined && !isDay(draft.balanceOn)) problems.balanceOn = 'required';
  if (limit === 'notAmount') problems.limit = 'notAmount';
  else if (limit !== undefined && limit < 0) problems.limit = 'negative';
  if (income === 'notAmount') problems.income = 'notAmount';
  for (const field of ['until', 'closedOn'] as const) {
    if (draft[field] !== '' && draft[field] < draft.since) problems[field] = 'early';
  }
  if (Object.keys(problems).length > 0) return { problems };
  const amount = (fen: number | 'notAmount' | undefined) => (fen === 'notAmount' ? undefined : fen);
  const [balanceFen, limitFen, incomeFenPerYear] = [amount(balance), amount(limit), amount(income)];
  const balances = was?.balances;
  const holding: Holding = {
    id,
    family: draft.family,
    name,
    since: draft.since,
    ...(balanceFen === undefined ? {} : { balanceFen }),
    ...(limitFen === undefined ? {} : { limitFen }),
    ...(isDay(draft.until) ? { until: draft.until } : {}),
    ...(balances === undefined ? {} : { balances }),
    ...(incomeFenPerYear === undefined ? {} : { incomeFenPerYear }),
    ...(isDay(draft.closedOn) ? { closedOn: draft.closedOn } : {}),
  };
  if (balanceFen === undefined || balanceFen === was?.balanceFen) return { holding };
  return { holding: withBalance(holding, { on: draft.balanceOn, fen: balanceFen }) };
}
