import type { Day } from '../calendar/day.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import { judgeTouches } from '../touch/count.ts';
import type { Touch } from '../touch/touch.ts';

/** The day a promise was made on: that of the touch it came out of; undefined where none is known. */
export function promisedOn({ touchId }: Pick<FollowUp, 'touchId'>, touches: readonly Touch[]): Day | undefined {
  return touchId === undefined ? undefined : touches.find(({ id }) => id === touchId)?.day;
}

/**
 * How often a promise has been carried 带过: the touches that count since the day it was made, each of which would have been a chance to
 * keep it or to ask for it. 0 where the day is not known: nothing is said then. One pass for all promises of a client.
 */
export function carriedTimes(
  followUps: readonly Pick<FollowUp, 'id' | 'touchId'>[],
  touches: readonly Touch[],
): ReadonlyMap<string, number> {
  const verdicts = judgeTouches(touches);
  const days = touches.filter(({ id }) => verdicts.get(id) === 'counts').map(({ day }) => day);
  return new Map(
    followUps.map((item) => {
      const made = promisedOn(item, touches);
      return [item.id, made === undefined ? 0 : days.filter((day) => day > made).length];
    }),
  );
}
