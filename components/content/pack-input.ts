import type { ContentItem, ContentKind } from '../../lib/domain/content/item.ts';
import type { ContentState, ItemRef } from '../../lib/hooks/use-content.ts';

/** One item, by name. */
export interface PickedItem {
  readonly kind: ContentKind;
  readonly id: string;
}

/** What goes into a pack: all of the user's own that is approved, kinds of what stands in the book, or one item that was picked. */
export type PackChoice = 'own' | ContentKind | PickedItem;

/** The versions that a choice stands for, each once. */
export function chosenItems({ book, own }: ContentState, choices: readonly PackChoice[]): readonly ItemRef[] {
  const refs = new Map<string, ItemRef>();
  const take = ({ kind, id, version }: ContentItem) => {
    const key = `${kind} ${id}`;
    if (!refs.has(key)) refs.set(key, { kind, id, version });
  };
  for (const choice of choices) {
    if (choice === 'own') own.filter(({ life }) => life.state === 'approved').forEach(take);
    else if (typeof choice === 'object')
      for (const { item } of book[choice.kind]) {
        if (item.id === choice.id) take(item);
      }
    else
      for (const { item, standing } of book[choice]) {
        if (standing === 'usable' || standing === 'notYet') take(item);
      }
  }
  return [...refs.values()];
}

/** Whether text can be the id of a pack: dotted words of letters. */
export function isPackId(text: string): boolean {
  return /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(text) && text.length <= 80;
}

/** Whether text can be a version: numbers with points between. */
export function isPackVersion(text: string): boolean {
  return /^\d{1,6}(\.\d{1,6}){0,3}$/.test(text);
}

/** The version of a pack that is made on a day, `2026-11-22` → `2026.11.22`. */
export function versionOn(day: string): string {
  return day
    .split('-')
    .map((part) => String(Number(part)))
    .join('.');
}
