import { digestOf } from './digest.ts';
import type { ContentBook, ContentItem, ContentKind, Resolved } from './item.ts';
import { type Weakening, weakeningsOf } from './weakening.ts';

/** Versions of one item that are kept of the user's own, the newest. */
export const MOST_VERSIONS = 20;

/** Own items, all versions counted. */
export const MOST_OWN = 5000;

/** Which item. */
export interface ItemName {
  readonly kind: ContentKind;
  readonly id: string;
}

/** The own versions of an item, the newest first. */
export function versionsOf(own: readonly ContentItem[], name: ItemName): readonly ContentItem[] {
  return own.filter((item) => isOf(item, name)).sort((a, b) => b.version - a.version);
}

/** All own items with these versions of one of them, the newest {@link MOST_VERSIONS}; none of it where there are none. */
export function withVersions(
  own: readonly ContentItem[],
  name: ItemName,
  versions: readonly ContentItem[],
): readonly ContentItem[] {
  return [...own.filter((item) => !isOf(item, name)), ...newestVersions(versions)];
}

/** The newest {@link MOST_VERSIONS} of some versions, the newest first. */
export function newestVersions(versions: readonly ContentItem[]): readonly ContentItem[] {
  return [...versions].sort((a, b) => b.version - a.version).slice(0, MOST_VERSIONS);
}

/** The items of a kind by their ids, made when a book is first asked: packs ask for thousands. */
const INDEXES = new WeakMap<readonly Resolved[], ReadonlyMap<string, Resolved>>();

/** An item of the book by its name. */
export function findInBook(book: ContentBook, { kind, id }: ItemName): Resolved | undefined {
  const ofKind = book[kind] as readonly Resolved[];
  const index = INDEXES.get(ofKind) ?? new Map(ofKind.map((each) => [each.item.id, each]));
  INDEXES.set(ofKind, index);
  return index.get(id);
}

/** What stands below the user's own of this name: the nearest first. */
export function belowOwn(book: ContentBook, name: ItemName): readonly ContentItem[] {
  const found = findInBook(book, name);
  if (!found) return [];
  return found.layer === 'own' ? found.beneath : [found.item, ...found.beneath];
}

/** What a word takes away from those below it. */
export function weakensBelow(book: ContentBook, item: ContentItem): readonly Weakening[] {
  if (item.kind !== 'word') return [];
  const below = belowOwn(book, item) as readonly ContentItem<'word'>[];
  return below.filter(({ life }) => life.state === 'approved').flatMap((word) => weakeningsOf(word, item));
}

/** What is written and by whom. */
interface Writing extends ItemName {
  readonly body: ContentItem['body'];
  readonly author: string;
  /** For a variant: the script it stands beside. */
  readonly variantOf?: string;
}

/**
 * The own versions of an item with what was written as a draft, the newest first. A draft that nobody else has seen is written over;
 * anything else keeps its number, so that no number ever means two wordings to one who has read it. What is being read is dropped: who
 * reads it shall read what will count.
 */
export function withDraft(
  book: ContentBook,
  versions: readonly ContentItem[],
  { kind, id, body, author, variantOf }: Writing,
): readonly ContentItem[] {
  const below = belowOwn(book, { kind, id });
  const newest = versions[0];
  const isOpen = newest?.life.state === 'draft' || newest?.life.state === 'review';
  const isUnseen = newest?.life.state === 'draft' && newest.life.reviewer === undefined;
  const highest = Math.max(0, ...versions.map(({ version }) => version), ...below.map(({ version }) => version));
  const origin = variantOf ?? newest?.variantOf;
  const varied = origin === undefined ? undefined : findInBook(book, { kind: 'script', id: origin })?.item;
  const basis = varied ?? below[0];
  const draft = {
    ...{ kind, id, body },
    version: newest && isUnseen ? newest.version : highest + 1,
    life: { state: 'draft', author: author.trim() },
    ...(origin === undefined ? {} : { variantOf: origin }),
    ...(basis ? { basedOn: digestOf(basis) } : {}),
  } as ContentItem;
  return [draft, ...(isOpen ? versions.slice(1) : versions)];
}

function isOf(item: ContentItem, { kind, id }: ItemName): boolean {
  return item.kind === kind && item.id === id;
}
