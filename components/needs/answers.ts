import { addDays, type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { coolDown, type DeclineReason } from '../../lib/domain/cross-sell/cool-down.ts';
import type { Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import { makeOpportunity } from '../../lib/domain/opportunity/make.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { USUAL_PROBABILITY } from '../../lib/domain/opportunity/move.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { numberText, readNumber } from '../opportunity/read-number.ts';

/** A product of a suggestion as the form shows it. Amounts in 万元, of products paid by the head a number. */
export interface PickDraft {
  readonly productId: string;
  readonly name: string;
  readonly isCount: boolean;
  readonly isChosen: boolean;
  readonly amount: string;
}

/** A suggestion that is being accepted. */
export interface AcceptDraft {
  readonly picks: readonly PickDraft[];
  /** In percent. */
  readonly probability: string;
}

/** What the form starts with: every product that is new, with the amount it is proposed with. */
export function acceptDraft({ products }: Suggestion, catalogue: readonly Product[]): AcceptDraft {
  const picks = products
    .filter(({ state }) => state === 'new')
    .map(({ productId, name, amount }): PickDraft => {
      const isCount = catalogue.find(({ id }) => id === productId)?.income.kind === 'fixed';
      return { productId, name, isCount, isChosen: true, amount: numberText(amount?.value, isCount) };
    });
  return { picks, probability: String(USUAL_PROBABILITY.proposed) };
}

/** Fields that cannot be read: ids of products, or `probability`; none chosen: `none`. */
export function acceptProblems({ picks, probability }: AcceptDraft): readonly string[] {
  const chosen = picks.filter(({ isChosen }) => isChosen);
  const bad = chosen
    .filter(({ amount, isCount }) => readNumber(amount, isCount) === 'bad')
    .map((each) => each.productId);
  const percent = readPercent(probability);
  return [...(chosen.length === 0 ? ['none'] : []), ...bad, ...(percent === undefined ? ['probability'] : [])];
}

/** A whole percentage from 0 to 100; undefined where it is none. */
export function readPercent(text: string): number | undefined {
  const typed = text.normalize('NFKC').replace(/%$/, '').trim();
  const value = /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  return value !== undefined && value <= 100 ? value : undefined;
}

/** The opportunities that an accepted suggestion makes, one a product. */
export function acceptedOf(
  { ruleId, pack }: Suggestion,
  catalogue: readonly Product[],
  { picks, probability }: AcceptDraft,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): readonly Opportunity[] {
  return picks.flatMap(({ productId, isChosen, isCount, amount: typed }) => {
    const product = catalogue.find(({ id }) => id === productId);
    const amount = readNumber(typed, isCount);
    if (!isChosen || !product || amount === 'bad') return [];
    return makeOpportunity({
      ...{ id: newId(), product, on: today, rule: { id: ruleId, packVersion: pack.version } },
      probability: readPercent(probability) ?? USUAL_PROBABILITY.proposed,
      ...(amount === undefined ? {} : { amount }),
    });
  });
}

/** Why a suggestion is turned down: a reason that passes, or that it never suits this client. */
export type Refusal = DeclineReason | 'unsuitable';

/** First day of a new proposal that the form offers; empty for never. */
export function restOf(refusal: Refusal, today: Day): string {
  return refusal === 'unsuitable' ? '' : coolDown(refusal, today);
}

/** Whether the day a form shows can be the end of a rest. Only what never suits may have none. */
export function isRestGood(refusal: Refusal, until: string, today: Day): boolean {
  return until === '' ? refusal === 'unsuitable' : isDay(until) && until >= addDays(today, 1);
}

/** What remembers that a suggestion was turned down: an opportunity for each product that was offered. */
export function declinedOf(
  { ruleId, pack, products }: Suggestion,
  { refusal, reason, until }: { readonly refusal: Refusal; readonly reason: string; readonly until: string },
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): readonly Opportunity[] {
  return products
    .filter(({ state }) => state === 'new')
    .map(({ productId, name }) =>
      makeOpportunity({
        ...{ id: newId(), product: { id: productId, name, income: { kind: 'none', base: 'none', words: '' } } },
        ...{ on: today, state: refusal === 'unsuitable' ? 'unsuitable' : 'declined', reason },
        rule: { id: ruleId, packVersion: pack.version },
        ...(until === '' ? {} : { restUntil: until }),
      }),
    );
}
