import { type RefObject, useEffect } from 'react';

/**
 * Publishes how high an element at the bottom edge is: the dock as `--sx-dock`, so that messages stand above it instead of on
 * it; the messages as `--sx-toasts`, so that what lies under them can be scrolled out from there.
 */
export function usePublishedHeight(ref: RefObject<HTMLElement | null>, name: '--sx-dock' | '--sx-toasts'): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty(name);
    };
  }, [ref, name]);
}
