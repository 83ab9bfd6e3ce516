import type { Day } from '../domain/calendar/day.ts';
import type { ClosedPromise } from '../domain/promise/kept.ts';
import type { Result } from './result.ts';

/** Promises of the whole book; open ones are in the summaries. */
export interface PromiseService {
  /** All that were kept or given up on `since` or later, in no order, read a few clients at a time. */
  closedSince(
    since: Day,
    task?: {
      /** Gets 0…1. */
      readonly onProgress?: (share: number) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Result<readonly ClosedPromise[], 'locked' | 'cancelled' | 'storage'>>;
}
