import { useEffect, useState } from 'react';
import type { Moment } from '../domain/procedure/moment.ts';
import { localDay, localTime } from '../util/local-time.ts';

/** Often enough that a minute is never shown long after it has passed. */
const TICK_MS = 10_000;

/** The moment of the wall clock, for what is done now. */
export function momentNow(): Moment {
  const now = Date.now();
  return { on: localDay(now), time: localTime(now) };
}

/** The same for what is shown: again when a minute has passed. */
export function useMinute(): Moment {
  const [moment, setMoment] = useState(momentNow);
  useEffect(() => {
    const tick = setInterval(() => {
      const now = momentNow();
      setMoment((shown) => (shown.on === now.on && shown.time === now.time ? shown : now));
    }, TICK_MS);
    return () => clearInterval(tick);
  }, []);
  return moment;
}
