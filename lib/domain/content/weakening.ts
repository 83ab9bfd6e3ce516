import type { ContentItem } from './item.ts';

/** How a word would be weakened. `class`: it would be said to be of another kind, which the bank's policy may treat otherwise. */
export type WeakeningHow = 'removed' | 'retired' | 'severity' | 'class' | 'unless' | 'phrases';

/** A forbidden word that would be weakened. */
export interface Weakening {
  readonly id: string;
  readonly how: WeakeningHow;
  /** The phrases that would no longer be found, or would be let pass. */
  readonly phrases: readonly string[];
}

type WordItem = ContentItem<'word'>;

/**
 * What an item takes away from the word it would stand over: phrases no longer named, exceptions that were not there, a lower severity,
 * another class, or the word itself. Phrases and exceptions are compared without spaces and case.
 */
export function weakeningsOf(before: WordItem, after: WordItem | undefined): readonly Weakening[] {
  const { id } = before.body;
  if (!after) return [{ id, how: 'removed', phrases: before.body.phrases }];
  if (after.life.state === 'retired') return [{ id, how: 'retired', phrases: before.body.phrases }];
  const found: Weakening[] = [];
  const lost = missingFrom(before.body.phrases, after.body.phrases);
  if (lost.length > 0) found.push({ id, how: 'phrases', phrases: lost });
  const excepted = missingFrom(after.body.unless ?? [], before.body.unless ?? []);
  if (excepted.length > 0) found.push({ id, how: 'unless', phrases: excepted });
  if (before.body.severity === 'forbidden' && after.body.severity === 'risky')
    found.push({ id, how: 'severity', phrases: [] });
  if (before.body.class !== after.body.class) found.push({ id, how: 'class', phrases: [] });
  return found;
}

/** All that a set of words takes away from those it would stand over. `absentCounts`: what is not in it is taken away, too. */
export function allWeakenings(
  before: readonly WordItem[],
  after: readonly WordItem[],
  absentCounts: boolean,
): readonly Weakening[] {
  const byId = new Map(after.map((item) => [item.id, item]));
  return before.flatMap((item) => {
    const over = byId.get(item.id);
    return over || absentCounts ? weakeningsOf(item, over) : [];
  });
}

/** Those of the first that are not among the second. */
function missingFrom(these: readonly string[], those: readonly string[]): readonly string[] {
  const known = new Set(those.map(plain));
  return these.filter((each) => !known.has(plain(each)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
