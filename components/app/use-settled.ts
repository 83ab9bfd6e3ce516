import { useEffect, useState } from 'react';

/** Longest wait for the page's subject, in milliseconds: after it the day is shown and the client follows when known. */
const PATIENCE_MS = 400;

/** True once `isReady` was true, or the wait has lasted long enough. */
export function useSettled(isReady: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (isReady) {
      setOver(true);
      return undefined;
    }
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
  return isReady || isOver;
}
