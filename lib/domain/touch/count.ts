import type { Day } from '../calendar/day.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from './rule.ts';
import type { Touch } from './touch.ts';

/** On average it takes 5 to 7 effective touches to turn a prospect into a client (training text, domain facts §3). */
export const TOUCH_TARGET = Object.freeze({ low: DEFAULT_TOUCH_RULE.low, high: DEFAULT_TOUCH_RULE.high });

/** The touches of a client, counted. */
export interface TouchCount {
  /** Touches that count towards 5–7 by the default rule. */
  readonly effective: number;
  /** All logged touches, counted or not. */
  readonly total: number;
  readonly lastDay?: Day;
  readonly lastEffectiveDay?: Day;
  /** Two-way contacts before any are counted as one; absent when as many as `effective`. */
  readonly answered?: number;
  /** Days with two-way contact; absent when as many as `effective`. */
  readonly answeredDays?: number;
}

/** Why a touch does or does not count. */
export type TouchVerdict = 'counts' | 'notEffective' | 'sameDaySameChannel';

/** Comparing every pair is quicker than a set up to about this many touches. */
const FEW = 24;

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
  let lastDay: Day | undefined;
  let lastEffectiveDay: Day | undefined;
  let answered = 0;
  for (const { day, isEffective } of touches) {
    if (lastDay === undefined || day > lastDay) lastDay = day;
    if (!isEffective) continue;
    answered += 1;
    if (lastEffectiveDay === undefined || day > lastEffectiveDay) lastEffectiveDay = day;
  }
  const { effective, days } = answered <= FEW ? distinctOfFew(touches) : distinctOfMany(touches);
  const count: { -readonly [K in keyof TouchCount]: TouchCount[K] } = { effective, total: touches.length };
  if (lastDay !== undefined) count.lastDay = lastDay;
  if (lastEffectiveDay !== undefined) count.lastEffectiveDay = lastEffectiveDay;
  if (answered !== effective) count.answered = answered;
  if (days !== effective) count.answeredDays = days;
  return count;
}

/** Touches that count under another rule; the count holds enough to tell without opening the client. */
export function countBy(count: TouchCount, { collapse }: Pick<TouchRule, 'collapse'>): number {
  if (collapse === 'none') return count.answered ?? count.effective;
  return collapse === 'sameDay' ? (count.answeredDays ?? count.effective) : count.effective;
}

/** The count after one more touch, from the count before it: equal to counting all of them again. */
export function countWith(count: TouchCount, before: readonly Touch[], touch: Touch): TouchCount {
  const { day, channel, isEffective } = touch;
  let isNewDay = isEffective;
  let isNewSlot = isEffective;
  for (const other of isEffective ? before : []) {
    if (!other.isEffective || other.day !== day) continue;
    isNewDay = false;
    if (other.channel === channel) isNewSlot = false;
  }
  const effective = count.effective + (isNewSlot ? 1 : 0);
  const answered = (count.answered ?? count.effective) + (isEffective ? 1 : 0);
  const answeredDays = (count.answeredDays ?? count.effective) + (isNewDay ? 1 : 0);
  const lastEffectiveDay = isEffective ? later(count.lastEffectiveDay, day) : count.lastEffectiveDay;
  return {
    effective,
    total: count.total + 1,
    lastDay: later(count.lastDay, day),
    ...(lastEffectiveDay === undefined ? {} : { lastEffectiveDay }),
    ...(answered === effective ? {} : { answered }),
    ...(answeredDays === effective ? {} : { answeredDays }),
  };
}

interface Distinct {
  readonly effective: number;
  readonly days: number;
}

function distinctOfFew(touches: readonly Touch[]): Distinct {
  let [effective, days] = [0, 0];
  for (let at = 0; at < touches.length; at += 1) {
    const touch = touches[at] as Touch;
    if (!touch.isEffective) continue;
    let isNewDay = true;
    let isNewSlot = true;
    for (let before = 0; before < at && isNewSlot; before += 1) {
      const other = touches[before] as Touch;
      if (!other.isEffective || other.day !== touch.day) continue;
      isNewDay = false;
      isNewSlot = other.channel !== touch.channel;
    }
    if (isNewDay) days += 1;
    if (isNewSlot) effective += 1;
  }
  return { effective, days };
}

function distinctOfMany(touches: readonly Touch[]): Distinct {
  const slots = new Set<string>();
  const days = new Set<string>();
  for (const { day, channel, isEffective } of touches) {
    if (!isEffective) continue;
    slots.add(`${day} ${channel}`);
    days.add(day);
  }
  return { effective: slots.size, days: days.size };
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a;
}
