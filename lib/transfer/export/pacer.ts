import { breathe } from '../../util/breathe.ts';

/** Reads a clock in milliseconds and hands the thread back to the browser. */
export interface Thread {
  now(): number;
  /** Resolves in a later task, so that input and painting come first. */
  pause(): Promise<void>;
}

/** Longest stretch of work before the thread is handed back; a dropped frame at most. */
const STRETCH_MS = 12;

/** This page's thread. */
export const THIS_THREAD: Thread = Object.freeze({
  now: () => performance.now(),
  pause: breathe,
});

/** Thrown where work is cancelled; {@link asResult} turns it into a value. */
export class Cancelled extends Error {}

/** Thrown where a file would be larger than its format can be. */
export class TooLarge extends Error {}

/** Call between small pieces of work: returns a promise only when it is time to hand the thread back. */
export type Pace = () => Promise<void> | undefined;

/** Paces work on `thread` until `signal` cancels it. */
export function createPace(thread: Thread, signal?: AbortSignal): Pace {
  let since = thread.now();
  return () => {
    if (signal?.aborted) throw new Cancelled();
    if (thread.now() - since < STRETCH_MS) return undefined;
    return thread.pause().then(() => {
      since = thread.now();
      if (signal?.aborted) throw new Cancelled();
    });
  };
}

/** The result of making a file. */
export type FileResult<T> =
  | { readonly ok: true; readonly value: T }
  /** `tooLarge`: beyond 4 GiB, which neither zip nor Excel takes. */
  | { readonly ok: false; readonly reason: 'cancelled' | 'tooLarge' };

/** Run a piece of work and give its expected failures as values. */
export async function asResult<T>(work: () => Promise<T>): Promise<FileResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, reason: 'cancelled' };
    if (error instanceof TooLarge) return { ok: false, reason: 'tooLarge' };
    throw error;
  }
}
