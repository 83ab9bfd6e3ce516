import { useEffect, useState } from 'react';
import type { WorkCalendar } from '../domain/calendar/workdays.ts';

let loaded: WorkCalendar | undefined;

/**
 * The published working calendar; undefined until it is there. Its table is large, so it comes after the first picture, once
 * for the page.
 */
export function useWorkCalendar(): WorkCalendar | undefined {
  const [calendar, setCalendar] = useState(loaded);
  useEffect(() => {
    if (loaded) return undefined;
    let isOver = false;
    void Promise.all([import('../domain/calendar/workdays.ts'), import('../util/work-calendar.ts')]).then(
      ([{ makeWorkCalendar }, { publishedWorkCalendar }]) => {
        loaded ??= makeWorkCalendar(publishedWorkCalendar());
        if (!isOver) setCalendar(loaded);
      },
    );
    return () => {
      isOver = true;
    };
  }, []);
  return calendar;
}
