import type { Day } from '../../lib/domain/calendar/day.ts';
import { makeOpportunity, withAmount } from '../../lib/domain/opportunity/make.ts';
import { USUAL_PROBABILITY } from '../../lib/domain/opportunity/move.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { probabilityOf } from '../../lib/domain/opportunity/pipeline.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { readPercent } from '../needs/answers.ts';
import { numberText, readNumber } from './read-number.ts';

/** An opportunity as it is typed; the amount in 万元, of products paid by the head a number. */
export interface OpportunityDraft {
  readonly productId: string;
  readonly amount: string;
  readonly probability: string;
  readonly note: string;
}

/** What the form shows of an opportunity; of a new one, what it starts with. */
export function opportunityDraft(was: Opportunity | undefined): OpportunityDraft {
  return {
    productId: was?.productId ?? '',
    amount: numberText(was?.amount, was?.isCount === true),
    probability: String(was ? probabilityOf(was) : USUAL_PROBABILITY.proposed),
    note: was?.note ?? '',
  };
}

/** The opportunity a draft means, or the fields that cannot be read. A product the catalogue has lost keeps its amount. */
export function opportunityOf(
  draft: OpportunityDraft,
  was: Opportunity | undefined,
  product: Product | undefined,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): { readonly opportunity: Opportunity } | { readonly problems: readonly (keyof OpportunityDraft)[] } {
  const amount = readNumber(draft.amount, product ? product.income.kind === 'fixed' : was?.isCount === true);
  const probability = readPercent(draft.probability);
  const problems: (keyof OpportunityDraft)[] = [];
  if (!product && !was) problems.push('productId');
  if (amount === 'bad') problems.push('amount');
  if (probability === undefined) problems.push('probability');
  if (problems.length > 0 || amount === 'bad' || probability === undefined) return { problems };
  const base = was ?? (product && makeOpportunity({ id: newId(), product, on: today }));
  if (!base) return { problems: ['productId'] };
  const { note: _, ...rest } = product ? withAmount(base, product, amount) : base;
  const note = draft.note.trim();
  return { opportunity: { ...rest, probability, ...(note === '' ? {} : { note }) } };
}
