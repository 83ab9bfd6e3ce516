import { DEFAULT_TOUCH_RULE, type TouchRule } from './rule.ts';
import type { Touch } from './touch.ts';

/** Why a touch counts or not, as shown when it is tapped. */
export interface TouchReason {
  readonly ruleId: 'touch.effective';
  readonly verdict: 'counts' | 'notEffective' | 'sameDaySameChannel' | 'sameDay';
  /** Which of the counted touches it is, from 1; for one that is counted with another, that one's number. */
  readonly ordinal?: number;
  /** Id of the touch it is counted with; absent when it counts itself or not at all. */
  readonly with?: string;
  readonly rule: TouchRule;
}

/**
 * Explain every touch of a client by the rule. Counted touches are numbered by day, time and id; of a group that counts once
 * the earliest id stands for all, as in `judgeTouches`. The order of the input makes no difference.
 */
export function explainTouches(
  touches: readonly Touch[],
  rule: TouchRule = DEFAULT_TOUCH_RULE,
): ReadonlyMap<string, TouchReason> {
  const { collapse } = rule;
  const slotOf = ({ id, day, channel }: Touch) =>
    collapse === 'none' ? id : collapse === 'sameDay' ? day : `${day} ${channel}`;
  const standing = new Map<string, Touch>();
  for (const touch of touches) {
    if (!touch.isEffective) continue;
    const current = standing.get(slotOf(touch));
    if (!current || touch.id < current.id) standing.set(slotOf(touch), touch);
  }
  const counted = [...standing.values()].sort(inTime);
  const ordinals = new Map(counted.map(({ id }, index) => [id, index + 1]));
  return new Map(
    touches.map((touch): [string, TouchReason] => {
      const base = { ruleId: 'touch.effective', rule } as const;
      if (!touch.isEffective) return [touch.id, { ...base, verdict: 'notEffective' }];
      const stands = standing.get(slotOf(touch)) as Touch;
      const ordinal = ordinals.get(stands.id) as number;
      if (stands.id === touch.id || collapse === 'none') return [touch.id, { ...base, verdict: 'counts', ordinal }];
      return [touch.id, { ...base, verdict: collapse, ordinal, with: stands.id }];
    }),
  );
}

/** Earlier touches first: by day, then time (one without a time stands before), then id. */
export function inTime(a: Touch, b: Touch): number {
  return compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
