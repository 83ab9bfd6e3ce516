import type { Channel } from '../touch/touch.ts';
import type { Clause, LineParts } from './line-parts.ts';
import type { Chip } from './parsed-log.ts';
import { EFFECT_WORDS } from './words/effect-words.ts';
import { makeWordFinder } from './word-finder.ts';

const findWords = makeWordFinder(EFFECT_WORDS);

/**
 * Whether the contact was two-way, and the word that decided. Somebody reached after a first try in vain was reached;
 * a channel without any such word is taken for two-way; without a channel nothing is said.
 */
export function findEffect(
  { text }: LineParts,
  clauses: readonly Clause[],
  channel: Chip<Channel> | undefined,
): Chip<boolean> | undefined {
  const words = findWords(text).filter(({ start }) =>
    clauses.some((clause) => clause.role === 'contact' && start >= clause.start && start < clause.end),
  );
  const failed = words.find(({ meaning }) => meaning === 'none');
  const reached = words.findLast(({ meaning }) => meaning === 'reached');
  const decided = failed && reached && reached.start > failed.start ? reached : failed;
  if (decided) return Object.freeze({ value: decided.meaning === 'reached', start: decided.start, end: decided.end });
  return channel && Object.freeze({ value: true, start: channel.start, end: channel.end });
}
