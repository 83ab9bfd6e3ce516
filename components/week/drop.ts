import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect } from 'react';
import { minuteOf, timeAt } from '../../lib/domain/agenda/lanes.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';

/** Height of an hour among the appointments, in pixels. */
export const HOUR_HEIGHT = 44;
/** Appointments are put down on full and half hours. */
export const STEP_MINUTES = 30;

/** Where something was put down: on a day, and among its appointments at a time. */
export interface DropPlace {
  readonly day: Day;
  readonly time?: string;
}

/** The clock time at a height among the appointments that begin with that hour. */
export function timeAtHeight(height: number, firstHour: number): string {
  const minutes = Math.round(((height / HOUR_HEIGHT) * 60) / STEP_MINUTES) * STEP_MINUTES;
  const last = 24 * 60 - STEP_MINUTES;
  return timeAt(Math.min(Math.max(0, firstHour * 60 + minutes), last));
}

/** The time that many steps later (negative: earlier), within the day; undefined where it would leave it. */
export function shiftedTime(time: string, steps: number): string | undefined {
  const minute = minuteOf(time) + steps * STEP_MINUTES;
  return minute < 0 || minute >= 24 * 60 ? undefined : timeAt(minute);
}

/** Takes what is dragged onto an element; `firstHour`: it is the place of the appointments, which begin with that hour. */
export function useDropPlace(ref: RefObject<HTMLElement | null>, day: Day, firstHour?: number): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      getData: ({ input, source }) => {
        if (firstHour === undefined) return { day };
        const grip = typeof source.data.grip === 'number' ? source.data.grip : 0;
        // In the narrow view the days are lists: a height says nothing there.
        const isList = getComputedStyle(element).getPropertyValue('--week-list').trim() === '1';
        if (isList) return { day };
        return { day, time: timeAtHeight(input.clientY - grip - element.getBoundingClientRect().top, firstHour) };
      },
      onDragEnter: () => element.setAttribute('data-over', 'true'),
      onDragLeave: () => element.removeAttribute('data-over'),
      onDrop: () => element.removeAttribute('data-over'),
    });
  }, [ref, day, firstHour]);
}
