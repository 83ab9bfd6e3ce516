import { breathe } from './breathe.ts';

/** How sliced work is watched and ended. */
export interface SliceOptions {
  readonly signal?: AbortSignal;
  /** Gets what the work yields, once a slice. */
  readonly onStep?: (value: number) => void;
  /** Longest time without a pause, in milliseconds. */
  readonly sliceMs?: number;
}

/** The work was cancelled by its signal. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

const SLICE_MS = 8;

/**
 * Run a generator to its end on this thread, pausing after each slice so that the page can draw and answer. Every value
 * yielded is a place where it may pause. Throws {@link Cancelled} when the signal says so.
 */
export async function runSliced<R>(work: Iterator<number, R>, options: SliceOptions = {}): Promise<R> {
  const { signal, onStep, sliceMs = SLICE_MS } = options;
  let end = performance.now() + sliceMs;
  for (;;) {
    if (signal?.aborted) throw new Cancelled();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    onStep?.(step.value);
    await breathe();
    end = performance.now() + sliceMs;
  }
}
