/** Wrong tries at the passphrase. `retryAt`: epoch ms before which no further try is taken. */
export interface Tries {
  readonly count: number;
  readonly retryAt: number;
}

/** Tries without any delay: a slip of the finger should cost nothing. */
const FREE_TRIES = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** Count one more wrong try: after {@link FREE_TRIES} the wait doubles from 5 s up to 15 min. */
export function afterWrongTry(tries: Tries | undefined, nowMs: number): Tries {
  const count = (tries?.count ?? 0) + 1;
  const delay = count < FREE_TRIES ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (count - FREE_TRIES), LONGEST_DELAY_MS);
  return { count, retryAt: delay === 0 ? 0 : nowMs + delay };
}

/**
 * Whether a try must wait. A clock set back does not lengthen the wait beyond the longest delay, and a clock set forward
 * ends it: the derivation itself, not this delay, is what slows an attacker who controls the machine.
 */
export function mustWait(tries: Tries | undefined, nowMs: number): boolean {
  if (!tries) return false;
  const left = tries.retryAt - nowMs;
  return left > 0 && left <= LONGEST_DELAY_MS;
}
