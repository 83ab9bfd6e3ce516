import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

/** Begins a little before it can be seen, so that it is there when it can. */
const AHEAD = '120px';

/** What is fetched and drawn once it comes near the visible part, and stays: what is never scrolled to costs nothing. */
export function InView({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  // A line high: nothing high can be seen, nothing at all would not be observed everywhere.
  return isNear ? <Suspense>{children}</Suspense> : <div ref={place} style={{ minHeight: 1 }} data-in-view />;
}
