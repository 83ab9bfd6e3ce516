import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { maskText } from '../masking/mask-text.ts';
import { maskNamesIn } from '../masking/mask-words.ts';
import { FEEDBACK_KINDS, type FeedbackKind } from '../product/feedback.ts';
import type { ProductFamily } from '../product/holding.ts';

/** Feedback on a product, with the touch it was said in. */
export interface FeedbackEntry {
  readonly clientId: string;
  readonly clientName: string;
  readonly touchId: string;
  /** The how-manieth of its touch. */
  readonly index: number;
  readonly day: Day;
  readonly family: ProductFamily;
  readonly productId?: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  /** The text without numbers, and without the names of the client and its people. */
  readonly masked: string;
}

/** What is looked for; what is absent may be anything. */
export interface FeedbackFilter {
  /** A family, or the id of a product. */
  readonly product?: string;
  readonly kind?: FeedbackKind;
  /** First day. */
  readonly since?: Day;
}

/** How often what was said of one product. */
export interface FeedbackCount {
  /** A family, or the id of a product. */
  readonly product: string;
  readonly family: ProductFamily;
  readonly total: number;
  readonly kinds: { readonly [K in FeedbackKind]: number };
}

/** All feedback of a client. */
export function feedbackOf({ client, people, touches }: Dossier): readonly FeedbackEntry[] {
  const names = [client.name, client.shortName ?? '', ...client.aliases, ...people.map(({ name }) => name)];
  const known = names.filter((name) => name !== '');
  return touches.flatMap(({ id, day, feedback = [] }) =>
    feedback.map((said, index) => ({
      ...{ clientId: client.id, clientName: client.name, touchId: id, index, day },
      ...said,
      masked: maskNamesIn(maskText(said.text), known),
    })),
  );
}

/** What the feedback is about: the product where one is meant, else the family. */
export function productOf({ productId, family }: Pick<FeedbackEntry, 'productId' | 'family'>): string {
  return productId ?? family;
}

/** The entries that are looked for, newest first. */
export function matchingFeedback(
  entries: readonly FeedbackEntry[],
  { product, kind, since }: FeedbackFilter,
): readonly FeedbackEntry[] {
  return entries
    .filter(
      (entry) =>
        (product === undefined || entry.family === product || entry.productId === product) &&
        (kind === undefined || entry.kind === kind) &&
        (since === undefined || entry.day >= since),
    )
    .sort((a, b) => compare(b.day, a.day) || compare(a.clientId, b.clientId) || a.index - b.index);
}

/** Counts by product, the most spoken of first. */
export function countFeedback(entries: readonly FeedbackEntry[]): readonly FeedbackCount[] {
  const counts = new Map<string, FeedbackCount>();
  for (const entry of entries) {
    const product = productOf(entry);
    const known = counts.get(product) ?? { product, family: entry.family, total: 0, kinds: NONE };
    const kinds = { ...known.kinds, [entry.kind]: known.kinds[entry.kind] + 1 };
    counts.set(product, { ...known, total: known.total + 1, kinds });
  }
  return [...counts.values()].sort((a, b) => b.total - a.total || compare(a.product, b.product));
}

const NONE = Object.freeze(Object.fromEntries(FEEDBACK_KINDS.map((kind) => [kind, 0]))) as FeedbackCount['kinds'];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
