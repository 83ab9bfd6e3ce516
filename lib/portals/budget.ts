/** Share of the page's main thread we may use in the long run. */
const SHARE = 0.05;
/** Work that may be done at once after a quiet time, in ms: reading a large page twice. */
const BURST_MS = 200;
/** Longest piece of work without giving the page its turn, in ms. */
const SLICE_MS = 8;

/** A purse of main-thread time: filled at 5 %, emptied by work. */
export interface Budget {
  /** Book work that lasted this many ms. */
  spend(ms: number): void;
  /** Milliseconds to wait until work is allowed again; 0 when it is. */
  wait(now: number): number;
}

/** A full purse. Times are `performance.now()` values. */
export function createBudget(start: number): Budget {
  let credit = BURST_MS;
  let at = start;
  const refill = (now: number) => {
    credit = Math.min(BURST_MS, credit + (now - at) * SHARE);
    at = now;
  };
  return {
    spend(ms) {
      credit -= ms;
    },
    wait(now) {
      refill(now);
      return credit >= 0 ? 0 : Math.ceil(-credit / SHARE);
    },
  };
}

/** Run a generator in slices between which the page gets its turn. Undefined when the signal ended it. */
export async function runSliced<T>(
  work: Generator<void, T, void>,
  budget: Budget,
  signal: AbortSignal,
): Promise<{ readonly value: T } | undefined> {
  for (;;) {
    const start = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - start < SLICE_MS) step = work.next();
    budget.spend(performance.now() - start);
    if (step.done) return signal.aborted ? undefined : { value: step.value };
    await pageTurn();
    if (signal.aborted) return undefined;
  }
}

/** Let the page have its turn: input and painting go first, but a busy page cannot starve us. */
function pageTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
