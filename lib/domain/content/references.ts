import type { ContentItem, ContentKind } from './item.ts';

/** Something that an item names. */
export interface ContentReference {
  readonly kind: ContentKind;
  readonly id: string;
  /** Where it names it: `links.0.to`. */
  readonly field: string;
}

/** What an item names of other content. A dead name would be a button that leads nowhere, or a combination that lacks a part. */
export function referencesOf(item: ContentItem): readonly ContentReference[] {
  switch (item.kind) {
    case 'product':
      return item.body.links.map(({ to }, at) => ({ kind: 'product', id: to, field: `links.${at}.to` }));
    case 'rule':
      return [
        ...item.body.products.map(({ productId }, at) => reference('product', productId, `products.${at}.productId`)),
        reference('scenario', item.body.scenario, 'scenario'),
      ];
    case 'script':
      return [
        reference('scenario', item.body.scenario, 'scenario'),
        ...(item.variantOf === undefined ? [] : [reference('script', item.variantOf, 'variantOf')]),
      ];
    case 'checklist':
      return item.body.productId === undefined ? [] : [reference('product', item.body.productId, 'productId')];
    case 'scenario':
    case 'criterion':
    case 'word':
      return [];
  }
}

/** The names that lead nowhere, given what there is. */
export function deadReferences(
  item: ContentItem,
  exists: (kind: ContentKind, id: string) => boolean,
): readonly ContentReference[] {
  return referencesOf(item).filter(({ kind, id }) => !exists(kind, id));
}

function reference(kind: ContentKind, id: string, field: string): ContentReference {
  return { kind, id, field };
}
