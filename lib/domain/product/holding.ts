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
}
