import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where it was: when what had the focus goes away because `shownAs` changed, the button marked
 * `data-opener`, or else the part itself (with `tabIndex={-1}`), takes it instead of the start of the page.
 */
export function useFocusKept<E extends HTMLElement>(shownAs: string): RefObject<E | null> {
  const part = useRef<E>(null);
  const wasShownAs = useRef(shownAs);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasShownAs.current !== shownAs && isLost) {
      const opener = part.current?.querySelector<HTMLElement>('[data-opener]');
      (opener ?? part.current)?.focus({ preventScroll: true });
    }
    wasShownAs.current = shownAs;
  }, [shownAs]);
  return part;
}
