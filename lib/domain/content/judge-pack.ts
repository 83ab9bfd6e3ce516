import type { Day } from '../calendar/day.ts';
import { isSameValue } from './same.ts';
import { CONTENT_KINDS, type ContentBook, type ContentItem, type ContentKind, type Pack } from './item.ts';
import { belowOwn, findInBook } from './own.ts';
import type { ContentProblem } from './problem.ts';
import { deadReferences } from './references.ts';
import { standingOf } from './standing.ts';
import { allWeakenings, type Weakening } from './weakening.ts';

/** One item of a pack beside what stands there now. */
export interface PackChange {
  readonly kind: ContentKind;
  readonly id: string;
  readonly what: 'added' | 'changed' | 'same' | 'removed';
  readonly before?: ContentItem;
  readonly after?: ContentItem;
  /** The user's own version stands over it, and stays there. */
  readonly isUnderOwn: boolean;
}

/** What a pack would bring, item by item; what its former version had and it has not is removed. */
export function packChanges(pack: Pack, former: Pack | undefined, book: ContentBook): readonly PackChange[] {
  const had = new Map((former?.items ?? []).map((item) => [nameOf(item), item]));
  const isUnderOwn = (item: ContentItem) => findInBook(book, item)?.layer === 'own';
  const comes = pack.items.map((after): PackChange => {
    const { kind, id } = after;
    const before = had.get(nameOf(after)) ?? belowOwn(book, after)[0];
    const what = !before
      ? 'added'
      : isSameValue([before.body, before.life], [after.body, after.life])
        ? 'same'
        : 'changed';
    return { kind, id, what, ...(before ? { before } : {}), after, isUnderOwn: isUnderOwn(after) };
  });
  const names = new Set(pack.items.map(nameOf));
  const goes = (former?.items ?? []).filter((item) => !names.has(nameOf(item)));
  return [
    ...comes,
    ...goes.map((before): PackChange => {
      const { kind, id } = before;
      return { kind, id, what: 'removed', before, isUnderOwn: isUnderOwn(before) };
    }),
  ];
}

/** Words to be compared: those of one origin. */
interface WordSets {
  readonly shipped: Pack;
  /** Packs of the bank that count now, the former version of this one apart. */
  readonly others: readonly Pack[];
  readonly former: Pack | undefined;
}

/**
 * What a pack would take away from the forbidden words. Of those that are shipped nothing may be taken by anybody; of those of the bank's
 * packs by one alone that is signed with a trusted key. A word that has ended forbids nothing; nor, of the former version, one that does not
 * begin yet. Of other packs it does: a weaker one taken in before that day would lie over it from then on.
 */
export function packWeakenings(pack: Pack, { shipped, others, former }: WordSets, isTrusted: boolean, today: Day) {
  const words = wordsOf(pack).filter(({ life }) => life.state === 'approved' || life.state === 'retired');
  const found: Weakening[] = [...allWeakenings(wordsOf(shipped), words, false)];
  if (isTrusted) return found;
  const holding = words.filter((word) => word.life.state === 'retired' || isUsable(word, today));
  for (const other of others)
    found.push(
      ...allWeakenings(
        wordsOf(other).filter((word) => holdsSometime(word, today)),
        words,
        false,
      ),
    );
  if (former)
    found.push(
      ...allWeakenings(
        wordsOf(former).filter((word) => isUsable(word, today)),
        holding,
        true,
      ),
    );
  return found;
}

/** Whether a pack forbids anything on its own account, now or from a day to come. */
export function hasWords(pack: Pack, today: Day): boolean {
  return wordsOf(pack).some((word) => holdsSometime(word, today));
}

/** What the items of a pack name that would be nowhere. `book`: as it would be with the pack in it. */
export function packDeadReferences(pack: Pack, book: ContentBook): readonly ContentProblem[] {
  const ids = new Map(
    CONTENT_KINDS.map((kind) => [
      kind,
      new Set((book[kind] as readonly { item: ContentItem }[]).map(({ item }) => item.id)),
    ]),
  );
  const exists = (kind: ContentKind, id: string) => ids.get(kind)?.has(id) ?? false;
  return pack.items.flatMap((item, index) =>
    deadReferences(item, exists).map(
      ({ field, id }): ContentProblem => ({
        ...{ code: 'unknownReference', at: index + 1, kind: item.kind, id: item.id, field, value: id },
      }),
    ),
  );
}

function wordsOf({ items }: Pack): readonly ContentItem<'word'>[] {
  return items.filter((item) => item.kind === 'word');
}

function isUsable(word: ContentItem, today: Day): boolean {
  return standingOf(word, 'bank', today) === 'usable';
}

function holdsSometime(word: ContentItem, today: Day): boolean {
  return isUsable(word, today) || standingOf(word, 'bank', today) === 'notYet';
}

function nameOf({ kind, id }: ContentItem): string {
  return `${kind} ${id}`;
}
