import type { Day } from '../calendar/day.ts';
import { type Product, productIncome } from '../product/catalogue.ts';
import { USUAL_PROBABILITY } from './move.ts';
import type { Opportunity, OpportunityState } from './opportunity.ts';

/** What a new opportunity says. */
export interface NewOpportunity {
  readonly id: string;
  readonly product: Pick<Product, 'id' | 'name' | 'income'>;
  readonly on: Day;
  readonly state?: OpportunityState;
  /** The rule that suggested it, and the version of its pack. */
  readonly rule?: { readonly id: string; readonly packVersion: string };
  /** Fen, or for products paid by the head the number. */
  readonly amount?: number;
  readonly probability?: number;
  readonly reason?: string;
  readonly restUntil?: Day;
}

/** A new opportunity, with the income its amount would bring. */
export function makeOpportunity(input: NewOpportunity): Opportunity {
  const { id, product, on, state = 'proposed', rule, amount, reason, restUntil } = input;
  return {
    id,
    productId: product.id,
    name: product.name,
    state,
    stateOn: on,
    createdOn: on,
    ...(rule === undefined ? {} : { ruleId: rule.id, packVersion: rule.packVersion }),
    ...amountParts(product, amount),
    probability: input.probability ?? USUAL_PROBABILITY[state],
    ...(reason === undefined ? {} : { reason }),
    ...(restUntil === undefined ? {} : { restUntil }),
  };
}

/** An opportunity with another amount (none: it is not known), and the income that goes with it. */
export function withAmount(
  opportunity: Opportunity,
  product: Pick<Product, 'income'>,
  amount: number | undefined,
): Opportunity {
  const { amount: _amount, isCount: _isCount, incomeFenPerYear: _income, ...rest } = opportunity;
  return { ...rest, ...amountParts(product, amount) };
}

function amountParts(
  { income: model }: Pick<Product, 'income'>,
  amount: number | undefined,
): Pick<Opportunity, 'amount' | 'isCount' | 'incomeFenPerYear'> {
  if (amount === undefined) return {};
  const income = productIncome(model, amount);
  return {
    amount,
    ...(model.kind === 'fixed' ? { isCount: true } : {}),
    ...(income === undefined ? {} : { incomeFenPerYear: income.netFen }),
  };
}
