import type { ProductFamily } from './holding.ts';

/** What a client says of a product: praise, a fault, a wish, or that a competitor does better. */
export const FEEDBACK_KINDS = Object.freeze(['praise', 'fault', 'wish', 'competitor'] as const);

/** One of {@link FEEDBACK_KINDS}. */
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Entries of feedback on one touch. */
export const MOST_FEEDBACK = 20;

/** Feedback 产品反馈 on a product, said in a touch (domain facts §13). */
export interface ProductFeedback {
  readonly family: ProductFamily;
  /** Id of the product in the catalogue, where one is meant. */
  readonly productId?: string;
  readonly kind: FeedbackKind;
  readonly text: string;
}
