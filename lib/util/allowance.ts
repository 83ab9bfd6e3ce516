/** How many calls are let through: `burst` at once, then `perSecond`. */
export interface AllowanceRule {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left of an allowance, and when that was (epoch or monotonic milliseconds). */
export interface AllowanceState {
  readonly left: number;
  readonly at: number;
}

/** Take one call from an allowance (token bucket). `isAllowed` false: too fast, nothing was taken. Pure. */
export function takeOne(
  state: AllowanceState | undefined,
  rule: AllowanceRule,
  nowMs: number,
): { readonly isAllowed: boolean; readonly state: AllowanceState } {
  const earned = state ? (Math.max(0, nowMs - state.at) / 1000) * rule.perSecond : rule.burst;
  const left = Math.min(rule.burst, (state?.left ?? 0) + earned);
  return left >= 1
    ? { isAllowed: true, state: { left: left - 1, at: nowMs } }
    : { isAllowed: false, state: { left, at: nowMs } };
}
