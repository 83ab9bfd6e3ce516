import type { ContentItem, ContentKind, Resolved } from '../../lib/domain/content/item.ts';
import type { ContentState } from '../../lib/hooks/use-content.ts';

/** A version of an item, and whose it is. */
export interface ItemVersion {
  readonly item: ContentItem;
  /** Own versions can be changed; what lies beneath them cannot. */
  readonly isOwn: boolean;
}

/** An item with everything there is of it. */
export interface ItemView {
  /** What counts now. */
  readonly resolved: Resolved;
  /** The own version that is being written or read, if any. */
  readonly pending: ContentItem | undefined;
  /** All versions, the topmost first. */
  readonly versions: readonly ItemVersion[];
}

/** Everything there is of an item; undefined where there is nothing. */
export function itemView({ book, own }: ContentState, kind: ContentKind, id: string): ItemView | undefined {
  const resolved = (book[kind] as readonly Resolved[]).find(({ item }) => item.id === id);
  if (!resolved) return undefined;
  const mine = own.filter((item) => item.kind === kind && item.id === id);
  const below = [...(resolved.layer === 'own' ? [] : [resolved.item]), ...resolved.beneath].filter(
    (item) => !mine.some(({ version }) => version === item.version),
  );
  return {
    resolved,
    pending: mine.find(({ life }) => life.state === 'draft' || life.state === 'review'),
    versions: [...mine.map((item) => ({ item, isOwn: true })), ...below.map((item) => ({ item, isOwn: false }))],
  };
}
