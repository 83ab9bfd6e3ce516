import type { Day } from '../calendar/day.ts';
import type { CrossSellRule } from './rule.ts';
import type { HeldRule, ProposedProduct } from './suggestion.ts';

/** Why a rule that fits is held back; undefined when there is something to propose. */
export function heldBack(
  { id: ruleId, title }: CrossSellRule,
  products: readonly ProposedProduct[],
  resting: { readonly productId: string; readonly until: Day } | undefined,
): HeldRule | undefined {
  const rule = { ruleId, title };
  if (products.length === 0) return { ...rule, reason: 'notOffered' };
  if (resting) return { ...rule, reason: 'resting', ...resting };
  if (products.some(({ state }) => state === 'new')) return undefined;

  const ineligible = products.filter(({ state }) => state === 'ineligible');
  if (ineligible.length === 0) return { ...rule, reason: 'allHeld' };
  const why = ineligible.map(({ productId, reasons }) => ({ productId, reasons }));
  // What would only have to wait says until when; as soon as one of them may be proposed again, the rule may.
  const waits = ineligible.flatMap(({ productId, reasons: [reason, ...more] }) =>
    reason?.kind === 'resting' && more.length === 0 ? [{ productId, until: reason.until }] : [],
  );
  const [soonest] = waits.sort((a, b) => (a.until < b.until ? -1 : 1));
  return soonest ? { ...rule, reason: 'resting', ...soonest, why } : { ...rule, reason: 'ineligible', why };
}
