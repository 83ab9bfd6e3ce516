import type { Digest } from '../domain/today/day-plan.ts';

/** The figures of the morning that are said, in this order. Who has stalled or lacks a next step can wait until the list is open. */
const SAID = Object.freeze(['promises', 'followUps', 'clientPromises', 'contacts', 'maturities', 'birthdays'] as const);

/** Names of the messages that put them into words, with the figure as the only substitution. */
type Message = 'digestTitle' | 'digestLocked' | 'digestNames' | `digest_${(typeof SAID)[number]}`;

/** What the notification may rest on. */
export interface DigestFacts {
  readonly digest: Digest;
  /** Clients most pressing, most first. */
  readonly names: readonly string[];
}

/**
 * The words of the morning's notification: figures alone, clients only where the user wants them named, and nothing of any
 * client while the book is locked (`facts` undefined). Undefined when there is nothing to do.
 */
export function digestText(
  facts: DigestFacts | undefined,
  hasNames: boolean,
  message: (name: Message, substitution?: string) => string,
): { readonly title: string; readonly text: string } | undefined {
  const title = message('digestTitle');
  if (!facts) return { title, text: message('digestLocked') };
  const counts = SAID.filter((key) => facts.digest[key] > 0).map((key) =>
    message(`digest_${key}`, String(facts.digest[key])),
  );
  if (counts.length === 0) return undefined;
  const names = hasNames && facts.names.length > 0 ? [message('digestNames', facts.names.join(' · '))] : [];
  return { title, text: [counts.join(' · '), ...names].join('\n') };
}
