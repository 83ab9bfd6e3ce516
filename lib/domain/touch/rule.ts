/**
 * How touches are counted. `collapse`: which effective touches of a client count as one: those of one day through one
 * channel (domain facts §3), all of one day, or none.
 */
export interface TouchRule {
  readonly low: number;
  readonly high: number;
  readonly collapse: 'sameDaySameChannel' | 'sameDay' | 'none';
}

/** On average it takes 5 to 7 effective touches to turn a prospect into a client (domain facts §3). */
export const DEFAULT_TOUCH_RULE: TouchRule = Object.freeze({ low: 5, high: 7, collapse: 'sameDaySameChannel' });

/** A rule as set by the bank or a pack, brought into bounds: whole numbers from 1 to 30, the upper not below the lower. */
export function touchRuleOf(set: Partial<TouchRule>): TouchRule {
  const low = bounded(set.low, DEFAULT_TOUCH_RULE.low);
  const high = Math.max(low, bounded(set.high, DEFAULT_TOUCH_RULE.high));
  return { low, high, collapse: set.collapse ?? DEFAULT_TOUCH_RULE.collapse };
}

const MOST = 30;

function bounded(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isInteger(value) && value >= 1 ? Math.min(value, MOST) : otherwise;
}
