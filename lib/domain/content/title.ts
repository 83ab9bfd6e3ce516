import type { ContentItem } from './item.ts';

/** By what an item is called where people see it. */
export function titleOf({ kind, body }: ContentItem): string {
  switch (kind) {
    case 'script':
    case 'rule':
      return body.title;
    case 'word':
      return body.phrases[0] ?? body.id;
    case 'product':
    case 'scenario':
    case 'criterion':
    case 'checklist':
      return body.name;
  }
}
