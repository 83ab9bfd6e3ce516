import type { Opportunity } from './opportunity.ts';

/** What a summary keeps of an opportunity, for what is drawn over all clients. */
export type Deal = Pick<
  Opportunity,
  | 'id'
  | 'productId'
  | 'name'
  | 'state'
  | 'stateOn'
  | 'ruleId'
  | 'amount'
  | 'isCount'
  | 'incomeFenPerYear'
  | 'probability'
>;

/** The opportunities of a dossier as its summary keeps them; undefined for none. */
export function dealsOf(opportunities: readonly Opportunity[] | undefined): readonly Deal[] | undefined {
  if (opportunities === undefined || opportunities.length === 0) return undefined;
  return opportunities.map(
    ({ id, productId, name, state, stateOn, ruleId, amount, isCount, incomeFenPerYear, probability }) => ({
      ...{ id, productId, name, state, stateOn },
      ...(ruleId === undefined ? {} : { ruleId }),
      ...(amount === undefined ? {} : { amount }),
      ...(isCount === undefined ? {} : { isCount }),
      ...(incomeFenPerYear === undefined ? {} : { incomeFenPerYear }),
      ...(probability === undefined ? {} : { probability }),
    }),
  );
}
