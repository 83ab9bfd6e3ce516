import { type RefObject, useEffect } from 'react';

/** Publishes the dock's height as `--sx-dock`, so that messages stand above it instead of on it. */
export function useDockHeight(dock: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dock.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty('--sx-dock', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--sx-dock');
    };
  }, [dock]);
}
