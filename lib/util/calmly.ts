/** Values that follow one another faster than this, in ms, come in a row. */
const SINGLE = 250;
/** Of a row, one in so many ms is passed on. */
const IN_A_ROW = 600;

/** What passes on values; told the next one, and when there are no more. */
export interface Calm<T> {
  next(value: T): void;
  /** Nothing is passed on any more. */
  stop(): void;
}

/**
 * Passes a value on at once when it comes alone; of many in a row (an import) only some, and the last. Whoever draws a book
 * that is being written would otherwise draw it hundreds of times.
 */
export function calmly<T>(pass: (value: T) => void, now: () => number = () => performance.now()): Calm<T> {
  let [cameAt, passedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let newest: T;
  const passOn = () => {
    waiting = undefined;
    passedAt = now();
    pass(newest);
  };
  return {
    next(value) {
      newest = value;
      const isAlone = now() - cameAt > SINGLE;
      cameAt = now();
      if (waiting !== undefined) return;
      const rest = passedAt + IN_A_ROW - now();
      if (isAlone || rest <= 0) passOn();
      else waiting = setTimeout(passOn, rest);
    },
    stop: () => clearTimeout(waiting),
  };
}
