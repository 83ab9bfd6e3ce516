import { useEffect, useState } from 'react';

/** Looked at twice a second, so that no second is skipped. */
const LOOK_MS = 500;

/** Now, in whole seconds after `startMs`, given in milliseconds since 1970; renders again with every second. */
export function useClock(startMs: number): number {
  const [seconds, setSeconds] = useState(() => secondsSince(startMs));
  useEffect(() => {
    const look = () => setSeconds(secondsSince(startMs));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [startMs]);
  return startMs + seconds * 1000;
}

function secondsSince(startMs: number): number {
  return Math.max(0, Math.floor((Date.now() - startMs) / 1000));
}
