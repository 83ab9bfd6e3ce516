import { type RefObject, useEffect, useRef } from 'react';
import { ROW_HEAD } from './promise-row.tsx';

/**
 * Keeps the keyboard in a list whose row goes when it is dealt with: the row that comes in its place gets the focus, the last
 * one when there is none. Only where the focus went with the row, never taken from elsewhere.
 */
export function useFocusKept(
  list: RefObject<HTMLElement | null>,
  shown: readonly { readonly id: string }[],
  current: string | undefined,
): void {
  const before = useRef(shown);
  useEffect(() => {
    const place = before.current.findIndex(({ id }) => id === current);
    before.current = shown;
    if (place < 0 || shown.some(({ id }) => id === current) || document.activeElement !== document.body) return;
    const heads = [...(list.current?.querySelectorAll<HTMLElement>(ROW_HEAD) ?? [])];
    heads[Math.min(place, heads.length - 1)]?.focus();
  }, [list, shown, current]);
}
