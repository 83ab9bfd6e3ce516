import { digestOf } from './digest.ts';
import type { ContentBook, ContentItem, Pack } from './item.ts';
import { belowOwn, findInBook, newestVersions } from './own.ts';
import { isSameValue } from './same.ts';

/**
 * What of a pack has been decided upon, and what is only proposed: written or being read. What is decided stands in the layer of the bank;
 * proposals go to the user's own, where somebody can read, approve or send them back. So a manager's draft reaches the one who signs.
 */
export function splitPack(pack: Pack): { readonly settled: Pack; readonly proposed: readonly ContentItem[] } {
  const isProposed = ({ life }: ContentItem) => life.state === 'draft' || life.state === 'review';
  return {
    settled: { ...pack, items: pack.items.filter((item) => !isProposed(item)) },
    proposed: pack.items.filter(isProposed),
  };
}

/** The user's own with proposals added, each as its newest version; one that is there already is not added again. */
export function withProposals(
  book: ContentBook,
  own: readonly ContentItem[],
  proposed: readonly ContentItem[],
): readonly ContentItem[] {
  const byName = new Map<string, readonly ContentItem[]>();
  for (const item of own) byName.set(nameOf(item), [...(byName.get(nameOf(item)) ?? []), item]);
  for (const item of proposed) {
    const mine = byName.get(nameOf(item)) ?? [];
    if (mine.some(({ body, life }) => isSameValue([body, life], [item.body, item.life]))) continue;
    byName.set(nameOf(item), newestVersions([added(book, mine, item), ...mine]));
  }
  return [...byName.values()].flat();
}

function added(book: ContentBook, mine: readonly ContentItem[], item: ContentItem): ContentItem {
  const below = belowOwn(book, item);
  const highest = Math.max(0, ...[...mine, ...below].map(({ version }) => version));
  const varied = item.variantOf && findInBook(book, { kind: 'script', id: item.variantOf })?.item;
  const basis = varied || below[0];
  const version = Math.max(item.version, highest + 1);
  return { ...item, version, ...(basis ? { basedOn: digestOf(basis) } : {}) } as ContentItem;
}

function nameOf({ kind, id }: ContentItem): string {
  return `${kind} ${id}`;
}
