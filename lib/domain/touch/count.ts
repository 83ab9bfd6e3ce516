import type { Day } from '../calendar/day.ts';
import type { Touch } from './touch.ts';

/** On average it takes 5 to 7 effective touches to turn a prospect into a client (training text, domain facts §3). */
export const TOUCH_TARGET = Object.freeze({ low: 5, high: 7 });

/** The touches of a client, counted. */
export interface TouchCount {
  /** Touches that count towards 5–7. */
  readonly effective: number;
  /** All logged touches, counted or not. */
  readonly total: number;
  readonly lastDay?: Day;
  readonly lastEffectiveDay?: Day;
}

/** Why a touch does or does not count. */
export type TouchVerdict = 'counts' | 'notEffective' | 'sameDaySameChannel';

/**
 * Judge each touch by the rule: only two-way contact counts, and several touches on one day through one channel count
 * once. Of such a group the earliest id stands for all, so the verdict does not depend on the order of the input.
 */
export function judgeTouches(touches: readonly Touch[]): Map<string, TouchVerdict> {
  const representatives = new Map<string, string>();
  for (const touch of touches) {
    if (!touch.isEffective) continue;
    const slot = `${touch.day} ${touch.channel}`;
    const current = representatives.get(slot);
    if (current === undefined || touch.id < current) representatives.set(slot, touch.id);
  }
  const counted = new Set(representatives.values());
  return new Map(
    touches.map((touch) => [
      touch.id,
      !touch.isEffective ? 'notEffective' : counted.has(touch.id) ? 'counts' : 'sameDaySameChannel',
    ]),
  );
}

/** Count the touches of one client by the rule of {@link judgeTouches}. */
export function countTouches(touches: readonly Touch[]): TouchCount {
  const verdicts = judgeTouches(touches);
  let effective = 0;
  let lastDay: Day | undefined;
  let lastEffectiveDay: Day | undefined;
  for (const touch of touches) {
    if (verdicts.get(touch.id) === 'counts') effective += 1;
    if (lastDay === undefined || touch.day > lastDay) lastDay = touch.day;
    if (touch.isEffective && (lastEffectiveDay === undefined || touch.day > lastEffectiveDay)) {
      lastEffectiveDay = touch.day;
    }
  }
  return {
    effective,
    total: touches.length,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(lastEffectiveDay === undefined ? {} : { lastEffectiveDay }),
  };
}
