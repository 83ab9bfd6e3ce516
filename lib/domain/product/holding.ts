import type { Day } from '../calendar/day.ts';

/** Product family shown on a client; the full catalogue comes in content packs. */
export type ProductFamily =
  | 'settlement'
  | 'deposit'
  | 'loan'
  | 'tradeFinance'
  | 'cashManagement'
  | 'bills'
  | 'payroll'
  | 'crossBorder'
  | 'investmentBanking'
  | 'wealth';

/** All product families. */
export const PRODUCT_FAMILIES = Object.freeze([
  'settlement',
  'deposit',
  'loan',
  'tradeFinance',
  'cashManagement',
  'bills',
  'payroll',
  'crossBorder',
  'investmentBanking',
  'wealth',
] as const satisfies readonly ProductFamily[]);

/** Balances kept of one holding. */
export const MOST_BALANCES = 24;

/** What a holding stood at on a day, in fen. */
export interface Balance {
  readonly on: Day;
  readonly fen: number;
}

/** A bank product the client uses now 已持有产品. */
export interface Holding {
  readonly id: string;
  readonly family: ProductFamily;
  /** Product name as the bank writes it, e.g. 协定存款. */
  readonly name: string;
  /** Current balance or drawn amount in fen. */
  readonly balanceFen?: number;
  /** Approved limit in fen, for products that have one. */
  readonly limitFen?: number;
  readonly since: Day;
  readonly until?: Day;
  /** What the balance was, oldest first; the newest {@link MOST_BALANCES}. */
  readonly balances?: readonly Balance[];
  /** Income the bank has of it in a year, where it is known; stands above any estimate. */
  readonly incomeFenPerYear?: number;
  /** Day on which the client gave it up. */
  readonly closedOn?: Day;
}

/** Holdings the client still has. */
export function liveHoldings<T extends Pick<Holding, 'closedOn'>>(holdings: readonly T[]): T[] {
  return holdings.filter(({ closedOn }) => closedOn === undefined);
}

/**
 * A holding with one more balance: in day order, one a day (the later word counts), the newest {@link MOST_BALANCES}. The
 * current balance follows the newest day.
 */
export function withBalance(holding: Holding, balance: Balance): Holding {
  const others = (holding.balances ?? []).filter(({ on }) => on !== balance.on);
  const balances = [...others, balance].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(-MOST_BALANCES);
  const newest = balances.at(-1) ?? balance;
  return { ...holding, balances, balanceFen: newest.fen };
}
