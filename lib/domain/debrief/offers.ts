import type { CrossSell } from '../cross-sell/suggestion.ts';
import type { Product } from '../product/catalogue.ts';
import type { Offer } from './draft.ts';

/** Suggested products offered with one tap. */
const MOST_OFFERS = 3;

/** The products suggested for a client that could become an opportunity, the best first, each once; none while anything blocks. */
export function offersOf(sell: CrossSell, catalogue: readonly Product[]): readonly Offer[] {
  if (sell.state === 'blocked') return [];
  const offers = new Map<string, Offer>();
  for (const { ruleId, pack, products } of sell.suggestions) {
    for (const { productId, state, amount } of products) {
      const product = catalogue.find(({ id }) => id === productId);
      if (state !== 'new' || !product || offers.has(productId)) continue;
      const { id, name, income } = product;
      offers.set(productId, {
        ...{ ruleId, packVersion: pack.version, product: { id, name, income } },
        ...(amount === undefined ? {} : { amount: amount.value }),
      });
    }
  }
  return [...offers.values()].slice(0, MOST_OFFERS);
}
